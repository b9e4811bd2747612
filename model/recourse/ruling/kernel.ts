import { type Kernel, step } from '#engine/ir/builder.js';
import {
  add,
  and,
  eq,
  type Expression,
  known,
  ltu,
  max,
  min,
  mul,
  ne,
  shr,
  sub,
} from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { person } from '../../society/state.js';
import * as rules from '../rules.js';
import { decided, harmed, outcomes, reviews, ways } from '../state.js';
import { hear, receive } from './queue.js';
import { schema } from './schema.js';

const reads = [person.rank, harmed.accrued] as const;
type Desk = Kernel<(typeof reads)[number]['name'], never>;
type Case = Record<(typeof reviews.fields)[number], Expression>;

const ledgerNumber = (e: Expression): Expression => known(e, 0, 15, 'a ledger number');
const objectOf = (one: Case): Expression => and(one.facts, 1);

/** The chance of overturning, by the table of 144. */
function chanceOf(k: Desk, one: Case, wrongful: Expression): Expression {
  const evidence = known(min(and(shr(one.facts, 1), 3), 2), 0, 2, 'three grades');
  const found = add(mul(add(mul(add(mul(one.ledger, 2), one.instance), 2), wrongful), 3), evidence);
  const who = add(mul(found, 4), k.load(person.rank, one.row));
  return k.look(rules.overturn, add(mul(who, 2), and(shr(one.facts, 3), 1)));
}

/** A ruling: whether it overturns. */
function rule(k: Desk, one: Case, word: Expression, outcome: Expression): void {
  const wrongful = k.let(ne(one.truth, 0));
  k.count('rulings.made');
  k.count('rulings.days', sub(k.tick, one.filed));
  k.count('rulings.wrongful', wrongful);
  k.count('rulings.second', one.instance);
  k.when(ltu(word, chanceOf(k, one, wrongful)), () => {
    k.count('rulings.overturned');
    k.count('rulings.overturnedWrongful', wrongful);
    k.assign(outcome, outcomes.overturned);
  });
}

const decide: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    { name: 'recourse/ruling.decide', table: 'people', reads: [...reads], writes: [] },
    (k) => {
      k.due(reviews, (one) => {
        const { row, ledger, act, points, truth, posted, filed, facts, before, instance } = one;
        const ordinal = add(add(ledgerNumber(ledger), mul(instance, 16)), mul(objectOf(one), 32));
        const [word, onward, when, plea] = k.draw(schema.streams.rule, row, {
          other: act,
          ordinal,
        });
        const outcome = k.variable(outcomes.kept, 0, 6);
        const isWay = (way: number): Expression => eq(one.way, way);
        k.when(isWay(ways.refused), () => k.assign(outcome, outcomes.refused));
        k.when(isWay(ways.upheldUnheard), () => k.assign(outcome, outcomes.upheldUnheard));
        k.when(isWay(ways.dismissed), () => k.assign(outcome, outcomes.dismissed));
        k.when(isWay(ways.ruling), () => rule(k, one, word, outcome));
        const what = objectOf(one);
        const days = known(sub(k.tick, filed), 0, 2 ** 20, 'filed before today');
        // Costs of refusals since the entry.
        const cost = max(sub(k.load(harmed.accrued, row), before), 0);
        const entry = { row, ledger, act, points, truth, posted };
        const later = { filed, facts, before, instance, onward, when, plea };
        k.push(decided, { ...entry, what, outcome, days, cost, ...later });
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [receive, hear, decide];
