import { planParameter, planTable, step } from '#engine/ir/builder.js';
import { add, and, both, either, eq, ltu, ne, or, shl, shr, xor } from '#engine/ir/expression.js';
import { bookColumns, post, pointsOf } from '../../ledgers/post.js';
import { mostRules, planeOf } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { kinds, ledgerNumbers } from '../../points.js';
import { file, living, person } from '../state.js';
import { schema } from './schema.js';

/** Policies of the scenario: ledger, first and last tick, draw threshold, whom it takes. */
export const policyCount = planParameter('society.policies', 0, 64);
export const policyLedger = planTable('society.policyLedger', 0, ledgerNumbers - 1);
export const policyFrom = planTable('society.policyFrom', 0, 2 ** 20);
export const policyTo = planTable('society.policyTo', 0, 2 ** 20);
export const policyShare = planTable('society.policyShare', -(2 ** 31), 2 ** 31 - 1);
/** 1 where the share is everyone (a threshold cannot say so). */
export const policyAll = planTable('society.policyAll', 0, 1);
/** A rule number whose cell is 1 for those the policy is about. */
export const policyRule = planTable('society.policyRule', 0, mostRules);
/** Attribute postings: ledger and the rule that gives their points. */
export const attributeCount = planParameter('society.attributes', 0, 64);
export const attributeLedger = planTable('society.attributeLedger', 0, ledgerNumbers - 1);
export const attributeRule = planTable('society.attributeRule', 0, mostRules);

/** A bit for every ledger. */
const everyLedger = 2 ** ledgerNumbers - 1;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'society.open',
    step: step(
      {
        name: 'society/policy.open',
        table: 'people',
        reads: [person.adult, person.traits, file.unfiled],
        writes: [living.subject, ...bookColumns],
      },
      (k) => {
        const starts = k.variable(0, 0, 1);
        const ends = k.variable(0, 0, everyLedger);
        k.loop(0, k.parameter(policyCount), (p) => {
          k.when(eq(k.look(policyFrom, p), k.tick), () => k.assign(starts, 1));
          k.when(eq(add(k.look(policyTo, p), 1), k.tick), () => {
            k.assign(ends, and(or(ends, shl(1, k.look(policyLedger, p))), everyLedger));
          });
        });
        k.when(either(eq(starts, 1), ne(ends, 0)), () => {
          k.rows((row) => {
            const was = k.let(k.load(living.subject, row));
            const kept = and(xor(ends, everyLedger), everyLedger);
            const now = k.variable(and(was, kept), 0, everyLedger);
            k.when(eq(k.load(person.adult, row), 1), () => {
              k.loop(0, k.parameter(policyCount), (p) => {
                k.when(eq(k.look(policyFrom, p), k.tick), () => {
                  const [luck] = k.draw(schema.streams.volunteer, row, { other: p });
                  const chosen = either(eq(k.look(policyAll, p), 1), ltu(luck, k.look(policyShare, p)));
                  const ledger = k.look(policyLedger, p);
                  const known = eq(and(shr(k.load(file.unfiled, row), ledger), 1), 0);
                  const about = ne(pointsOf(k, k.look(policyRule, p), row), 0);
                  k.when(both(both(chosen, known), about), () => {
                    k.assign(now, and(or(now, shl(1, k.look(policyLedger, p))), everyLedger));
                  });
                });
              });
              k.loop(0, k.parameter(attributeCount), (a) => {
                const bit = k.let(shl(1, k.look(attributeLedger, a)));
                const joins = both(ne(and(now, bit), 0), eq(and(was, bit), 0));
                k.when(joins, () => {
                  const points = pointsOf(k, k.look(attributeRule, a), row);
                  const plane = k.let(k.look(planeOf, k.look(attributeLedger, a)));
                  k.when(both(ne(points, 0), ne(plane, -1)), () => {
                    post(k, {
                      row, plane: and(plane, 15), points, kind: kinds.attribute, act: 0, truth: 0, channel: 0, through: 1, cause: a,
                    });
                  });
                });
              });
            });
            k.store(living.subject, row, now);
          });
        });
      },
    ),
  },
];
