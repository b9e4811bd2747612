/** Ruling as its README tells it: receive, hear, decide. */
import { truths } from '../../points.js';
import type { Person, Reference, Town } from '../../town.js';
import * as rules from '../rules.js';
import { decided, filed, outcomes, reviews, ways } from '../state.js';
import { schema } from './schema.js';
import { hearQueue, receiveInto } from './reference-queue.js';

/** A case as it comes to be decided. */
interface Case {
  readonly row: number;
  readonly ledger: number;
  readonly act: number;
  readonly points: number;
  readonly truth: number;
  readonly posted: number;
  readonly filed: number;
  readonly way: number;
  readonly facts: number;
  readonly before: number;
  readonly instance: number;
}

const objectOf = (facts: number): number => facts & 1;
const evidenceOf = (facts: number): number => (facts >> 1) & 3;
const mitigationOf = (facts: number): number => facts >> 3;

/** Cases that end without a ruling. */
const unheard: ReadonlyMap<number, number> = new Map([
  [ways.refused, outcomes.refused],
  [ways.upheldUnheard, outcomes.upheldUnheard],
  [ways.dismissed, outcomes.dismissed],
]);

/** What comes of a case today. */
function decide(town: Town, one: Case): void {
  const { way, ...known } = one;
  const { row, ledger, act, facts, instance } = one;
  const what = objectOf(facts);
  const at = { ordinal: ledger + 16 * instance + 32 * what, other: act };
  const [a, b, c, d] = town.luck(schema.streams.rule, row, at);
  const outcome = unheard.get(way) ?? rule(town, one, a);
  const days = town.tick - one.filed;
  const cost = Math.max(town.people[row].accrued - one.before, 0);
  const words = { onward: b | 0, when: c | 0, plea: d | 0 };
  town.push(decided, row, { ...known, what, outcome, days, cost, ...words });
}

/** A ruling: overturned or kept. */
function rule(town: Town, one: Case, word: number): number {
  const wrongful = one.truth === truths.true ? 0 : 1;
  town.count('rulings.made');
  town.count('rulings.days', town.tick - one.filed);
  town.count('rulings.wrongful', wrongful);
  town.count('rulings.second', one.instance);
  const chance = town.chance(rules.overturn, tableRow(town.people[one.row], one, wrongful));
  if (word >= chance) return outcomes.kept;
  town.count('rulings.overturned');
  town.count('rulings.overturnedWrongful', wrongful);
  return outcomes.overturned;
}

function tableRow(p: Person, { ledger, instance, facts }: Case, wrongful: number): number {
  const found = ((ledger * 2 + instance) * 2 + wrongful) * 3 + evidenceOf(facts);
  return (found * 4 + p.rank) * 2 + mitigationOf(facts);
}

export const reference: Reference = {
  'recourse.hear': (town) => {
    receiveInto(town, town.entries(filed));
    hearQueue(town);
    for (const one of town.due(reviews)) decide(town, one);
  },
};
