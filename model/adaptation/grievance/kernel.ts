import { type Kernel, step } from '#engine/ir/builder.js';
import {
  add,
  both,
  clamp,
  eq,
  type Expression,
  gt,
  known,
  lt,
  ltu,
  max,
  min,
  mul,
  ne,
  or,
  select,
  shl,
  shr,
  sub,
} from '#engine/ir/expression.js';
import { book, court, planes } from '../../ledgers/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import {
  falls,
  scaleMax,
  scaleMin,
  severityOf,
  standing,
  thresholdCount,
  thresholds,
} from '../../scoring/state.js';
import { cutColumns } from '../../society/friends.js';
import { person } from '../../society/state.js';
import { bounds, downs } from '../chances.js';
import { angerBox, around, mind } from '../state.js';
import { tellFriends } from '../ties.js';
import { schema } from './schema.js';

const highest = 3;

/** Who came under a restriction today is seen by their friends. */
const tell: PhaseStep = {
  phase: 'adaptation.learn',
  step: step(
    {
      name: 'adaptation/grievance.tell',
      table: 'people',
      reads: [...cutColumns],
      writes: [around.restrictedTies],
    },
    (k) => {
      k.each(falls, ({ row, severity, was }) => {
        k.when(both(eq(was, 0), gt(severity, was)), () => {
          tellFriends(k, row, { box: angerBox, column: around.restrictedTies }, 1);
        });
      });
    },
  ),
};

/** How severely true entries alone would restrict: what the person knows of their own conduct. */
function deserved<R extends string, W extends string>(
  k: Kernel<R | 'people.raw' | 'people.rawFalse' | 'people.inForce' | 'people.listed', W>,
  row: Expression,
): Expression {
  const worst = k.variable(k.load(court.listed, row), 0, 3);
  k.loop(0, k.parameter(planes), (plane) => {
    const earned = sub(k.load(book.raw, row, plane), k.load(book.rawFalse, row, plane));
    const score = k.let(clamp(earned, k.look(scaleMin, plane), k.look(scaleMax, plane)));
    const level = k.variable(0, 0, 31);
    const first = k.let(mul(plane, 32));
    k.loop(0, k.look(thresholdCount, plane), (t) => {
      const fallen = lt(score, k.look(thresholds, add(first, t)));
      k.assign(level, known(add(level, fallen), 0, 31, 'one per threshold'));
    });
    const force = k.let(k.load(standing.inForce, row, plane));
    const at = known(
      add(first, select(lt(force, level), force, level)),
      0,
      511,
      'a cell of the plane',
    );
    k.assign(worst, max(worst, k.look(severityOf, at)));
  });
  return worst;
}

const learn: PhaseStep = {
  phase: 'adaptation.learn',
  step: step(
    {
      name: 'adaptation/grievance.learn',
      table: 'people',
      reads: [person.adult, book.raw, book.rawFalse, standing.inForce, court.listed],
      writes: [mind.grievance, around.restrictedTies],
    },
    (k) => {
      k.drainAdds(angerBox, around.restrictedTies);
      const { draw, detail, others } = schema.streams;
      const embitter = (row: Expression): void => {
        const level = k.let(k.load(mind.grievance, row));
        k.when(eq(level, highest), () => k.count('grievance.spilled'));
        k.store(mind.grievance, row, min(add(level, 1), highest));
      };
      k.each(falls, ({ row, severity, was }) => {
        k.when(gt(severity, was), () => {
          k.when(lt(deserved(k, row), severity), () => embitter(row));
        });
      });
      k.rows((row) => {
        const restricted = k.let(k.load(around.restrictedTies, row));
        k.when(ne(restricted, 0), () => {
          k.store(around.restrictedTies, row, 0);
          k.when(eq(k.load(person.adult, row), 1), () => {
            k.loop(0, min(restricted, 64), (one) => {
              const [luck] = k.draw(others, row, { other: one });
              k.when(lt(shr(luck, 22), k.parameter(parameterOf(schema, 'tiePer1024'))), () =>
                embitter(row),
              );
            });
          });
        });
      });
      k.candidates(
        { classes: mind.grievance, bounds: bounds.grievance, purpose: draw },
        (row, byte) => {
          const [fine] = k.draw(detail, row);
          const luck = or(shl(byte, 24), shr(fine, 8));
          const level = k.let(k.load(mind.grievance, row));
          k.when(ltu(luck, k.look(downs.grievance, level)), () =>
            k.store(mind.grievance, row, max(sub(level, 1), 0)),
          );
        },
      );
    },
  ),
};

export const steps: readonly PhaseStep[] = [tell, learn];
