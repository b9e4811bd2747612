/**
 * How many postings a plan expects a person and day (RULINGS 9): own acts by rate, sight and rule;
 * errors of the channels; what friends get of them. An expectation before anybody learns anything,
 * at the widest reach of the policies, with one entry an act and month. Not counted: caps, acts
 * that come out of life and not out of a rate (late payment), and what is never drawn.
 */
import { acts as catalogue } from '#model/acts/catalogue.js';
import { attribute } from '#model/attributes.js';
import { channels } from '#model/observation/catalogue.js';
import { meanDegree } from '#model/society/networks.js';
import type { TieLayerId } from '#model/society/society.js';
import type { LedgerRules, Policy, Propagation, Rule } from '../types.js';
import { sightsOf } from './channels.js';
import type { Draft } from './draft.js';
import { reader } from './people.js';

/** Postings per person-day. */
export interface ExpectedPostings {
  readonly own: number;
  /** For what nobody did, or somebody else: part of neither. */
  readonly mistaken: number;
  /** Told along ties, by event. */
  readonly derived: number;
  /** Drawn by the level of others, a posting a tie and period; counted apart. */
  readonly levels: number;
}

const yearDays = 365;

interface Facts {
  readonly draft: Draft;
  readonly read: ReadonlyMap<string, (row: number) => number>;
}

const levelsOf = (id: string): readonly string[] => attribute(id).levels;

function isAdult({ read }: Facts, row: number): boolean {
  return read.get('age')!(row) > 0;
}

function fits(
  facts: Facts,
  row: number,
  who: Readonly<Record<string, readonly string[]>>,
): boolean {
  return Object.entries(who).every(([id, names]) =>
    names.includes(levelsOf(id)[facts.read.get(id)!(row)]!),
  );
}

function meets({ read }: Facts, row: number, { when }: Rule): boolean {
  if (!when) return true;
  let index = 0;
  let stride = 1;
  for (const id of when.reads) {
    index += read.get(id)!(row) * stride;
    stride *= levelsOf(id).length;
  }
  return when.cells[index] === 1;
}

/** Chance that a person comes under the ledger at the widest reach of its policies. */
function reach(facts: Facts, row: number, policies: readonly Policy[]): number {
  if (!isAdult(facts, row)) return 0;
  return policies.reduce((most, policy) => {
    const isOne =
      policy.subjects === 'drivers'
        ? fits(facts, row, { driver: ['yes'] })
        : policy.subjects !== 'members' || !fits(facts, row, { stratum: ['ordinary'] });
    return isOne ? Math.max(most, policy.per1024 / 1024) : most;
  }, 0);
}

interface Sight {
  /** Chance that an act is told through a channel the rule accepts. */
  readonly own: number;
  /** Sightings a year of an act that nobody did, of somebody the channel covers. */
  readonly mistaken: number;
}

function sightOf(draft: Draft, rule: Rule, number: number): Sight {
  const accepts = (name: string): boolean =>
    (rule.channels?.includes(name) ?? true) && !(rule.corroborated && name === 'tip');
  let unseen = 1;
  let own = 0;
  for (const { channel, chance } of sightsOf(draft, number)) {
    const { name } = channels.find((one) => one.id === channel)!;
    if (accepts(name)) own += unseen * chance;
    unseen *= 1 - chance;
  }
  let mistaken = 0;
  for (const { name, sees } of channels) {
    const settings = draft.scenario.channels[name];
    if (!settings || !accepts(name) || !sees.includes(rule.on) || name === 'tip') continue;
    mistaken += settings.falsePer1000PersonYears / 1000 / sees.length;
  }
  return { own, mistaken };
}

/** Entries a year where an act enters once a month at most, of so many sightings a year. */
const inMonths = (yearly: number): number => 12 * (1 - Math.exp(-yearly / 12));

/** Postings a person-day of one rule. */
function ofRule(facts: Facts, ledger: LedgerRules, rule: Rule): { own: number; mistaken: number } {
  const { draft } = facts;
  const { scenario, society } = draft;
  const settings = scenario.acts[rule.on]!;
  const act = catalogue.find((one) => one.name === rule.on);
  const number = settings.declared?.number ?? act!.id;
  const isDrawn = act === undefined || act.drawn === 'all' || act.drawn === 'seen';
  const rate = isDrawn ? settings.ratePer1000 / 1000 : 0;
  const sight = sightOf(draft, rule, number);
  const policies = scenario.policies.filter((policy) => policy.ledger === ledger.name);
  const yearly = act === undefined ? rate * sight.own : inMonths(rate * sight.own);
  const sum = { own: 0, mistaken: 0 };
  for (let row = 0; row < society.peopleCount; row++) {
    const share = reach(facts, row, policies);
    if (share === 0 || !meets(facts, row, rule)) continue;
    if (fits(facts, row, act?.who ?? {})) sum.own += share * yearly;
    sum.mistaken += share * sight.mistaken;
  }
  const personDays = society.peopleCount * yearDays;
  return { own: sum.own / personDays, mistaken: sum.mistaken / personDays };
}

function tiesOf(draft: Draft, row: Propagation): number {
  const { ties, peopleCount } = draft.society;
  const layers = row.over.filter((name): name is TieLayerId => name in ties);
  return layers.reduce((sum, layer) => sum + meanDegree(ties[layer], peopleCount), 0);
}

/** What the plan of this draft expects. */
export function expectPostings(draft: Draft): ExpectedPostings {
  const ids = ['age', 'driver', 'stratum', ...catalogue.flatMap((act) => Object.keys(act.who))];
  const reads = draft.pointLedgers.flatMap((one) =>
    one.rules.flatMap((rule) => rule.when?.reads ?? []),
  );
  const names = [...new Set([...ids, ...reads])];
  const read = new Map(names.map((id) => [id, reader(draft.society, id)]));
  const facts: Facts = { draft, read };
  const sum = { own: 0, mistaken: 0, derived: 0, levels: 0 };
  for (const ledger of draft.pointLedgers) {
    const rows = draft.scenario.propagation.filter((row) => row.ledger === ledger.name);
    for (const rule of ledger.rules) {
      const { own, mistaken } = ofRule(facts, ledger, rule);
      sum.own += own;
      sum.mistaken += mistaken;
      const domain = catalogue.find((act) => act.name === rule.on)?.domain ?? 'declared';
      const isGain = rule.points.byLevel.some((points) => points > 0);
      for (const row of rows.filter((one) => one.kind === 'event')) {
        if (row.domains !== null && !row.domains.includes(domain)) continue;
        if (isGain && !row.gains) continue;
        sum.derived += (own + mistaken) * tiesOf(draft, row);
      }
    }
    for (const row of rows.filter((one) => one.kind === 'level')) {
      sum.levels += tiesOf(draft, row) / Math.max(1, row.period);
    }
  }
  return sum;
}
