import { type Kernel, step } from '#engine/ir/builder.js';
import {
  add,
  and,
  both,
  clamp,
  div,
  type Expression,
  either,
  gt,
  lt,
  min,
  mul,
  ne,
  shl,
  shr,
  type Value,
} from '#engine/ir/expression.js';
import { ledgerOf, planes } from '../../ledgers/state.js';
import { type PhaseStep, parameterOf } from '../../mechanism.js';
import { standing } from '../../scoring/state.js';
import { depth, living } from '../../society/state.js';
import { dailies } from '../catalogue.js';
import { favoured, favours, favourWorth, openedAt } from '../state.js';
import { schema } from './schema.js';

/** Daily demands that are worth something: cards. */
const cards = dailies.filter(({ benefitPer1024 }) => benefitPer1024 > 0);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'consequences.enforce',
    step: step(
      {
        name: 'consequences/privilege.enjoy',
        table: 'people',
        reads: [living.subject, standing.inForce],
        writes: [favoured.ease, favoured.enjoyed, living.buffer],
      },
      (k) => {
        const worth = (demand: Value) =>
          div(
            mul(k.look(favourWorth, demand), k.parameter(parameterOf(schema, 'worthPer1024'))),
            1024,
          );
        const enjoy = (row: Expression, amount: Expression) => {
          k.store(favoured.ease, row, clamp(add(k.load(favoured.ease, row), amount), 0, 2 ** 26));
          k.accumulate(favoured.enjoyed, row, 1);
        };
        k.each(favours, ({ row, demand }) => {
          enjoy(row, worth(demand));
          k.count('favours.enjoyed');
        });
        k.rows((row) => {
          for (const { id } of cards) {
            k.when(holds(k, row, id), () => {
              enjoy(row, div(worth(id), 12));
              k.count('favours.cards');
            });
          }
          const ease = k.let(k.load(favoured.ease, row));
          k.when(gt(ease, 0), () => {
            const [luck] = k.draw(schema.streams.month, row);
            const buffer = k.let(k.load(living.buffer, row));
            const chance = min(div(shl(min(ease, 4096), 16), k.look(depth, buffer)), 65536);
            const rises = both(lt(buffer, 7), lt(shr(luck, 16), chance));
            k.store(living.buffer, row, min(add(buffer, rises), 7));
            k.store(favoured.ease, row, 0);
          });
        }, 30);
      },
    ),
  },
];

/** Whether some ledger the person is subject to opens the demand at the level in force. */
function holds<W extends string>(
  k: Kernel<'people.subject' | 'people.inForce', W>,
  row: Expression,
  demand: number,
): Expression {
  const found = k.variable(0, 0, 1);
  k.loop(0, k.parameter(planes), (plane) => {
    const under = ne(and(k.load(living.subject, row), shl(1, k.look(ledgerOf, plane))), 0);
    const cell = add(mul(add(demand * 16, plane), 32), k.load(standing.inForce, row, plane));
    k.assign(found, either(found, both(under, ne(k.look(openedAt, cell), 0))));
  });
  return found;
}
