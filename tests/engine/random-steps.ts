/** Random steps over the toy world that use every node of the intermediate form. */
import fc from 'fast-check';
import { CapacityExceeded } from '#engine/columns/storage.js';
import { step } from '#engine/ir/builder.js';
import { add, and, eq, mul, shr } from '#engine/ir/expression.js';
import type { Step } from '#engine/ir/statement.js';
import type { EnginePlan } from '#engine/schedule/plan.js';
import { EngineRun, type RunOptions } from '#engine/schedule/run.js';
import { Author, mutable, rows } from './author.js';
import {
  bounds,
  starts,
  targets,
  toy,
  toyBox,
  toyCalendar,
  toyList,
  toyPlan,
  toySum,
} from './toy.js';

const shape = { reads: [toy.place], writes: mutable };

/** A random step, and steps that read what it sends, promises and lists. */
export function stepsOf(tape: readonly number[], every: number): Step[] {
  const random = step({ name: 'toy/random.step', table: 'toy', ...shape }, (k) => {
    k.rows((row) => new Author(k, tape, row).statements(0, 24), every);
  });
  const drawn = step({ name: 'toy/random.drawn', table: 'toy', ...shape }, (k) => {
    k.candidates({ classes: toy.small, bounds, purpose: 7 }, (row, byte) => {
      k.store(toy.small, row, byte);
      new Author(k, [...tape].reverse(), row).statements(1, 8);
    });
  });
  const tells = step({ name: 'toy/ties.tell', table: 'toy', reads: [], writes: [toy.sum] }, (k) => {
    k.rows((row) =>
      k.loop(k.look(starts, row), k.look(starts, add(row, 1)), (tie) => {
        k.addRemote(toySum, toy.sum, k.look(targets, tie), 3);
      }),
    );
  });
  const hears = step(
    { name: 'toy/ties.hear', table: 'toy', reads: [], writes: [toy.sum, toy.wide] },
    (k) => {
      k.drainAdds(toySum, toy.sum);
      k.drain(toyBox, ({ row, what }) => k.store(toy.wide, row, what, 1));
      k.due(toyCalendar, ({ row, what }) => k.push(toyList, { row, what }));
      k.rows((row) =>
        k.promised(toyCalendar, row, add(k.tick, 2), (kept, rewrite) => {
          k.when(eq(kept.row, row), () => rewrite('what', shr(kept.what, 1)));
        }),
      );
      k.sort(toyList, ['what', 'row']);
      k.each(toyList, ({ row, what }, rewrite) => {
        k.store(toy.wide, row, what, 0);
        rewrite('what', mul(and(what, 15), 3));
      });
      k.count('toy.listed', k.countOf(toyList));
      k.when(k.countOf(toyList), () => k.count('toy.first', k.fieldOf(toyList, 0, 'what')));
    },
  );
  return [random, drawn, tells, hears];
}

/** A plan of these steps over a toy world with something in it. */
export function planOf(steps: readonly Step[]): EnginePlan {
  const columns = new Map([
    ['toy.small', Int32Array.from({ length: rows }, (_, i) => (i * 37) % 256)],
    ['toy.sum', Int32Array.from({ length: rows }, (_, i) => i * i - 900)],
    ['toy.place', Int32Array.from({ length: rows }, (_, i) => (i * 11) % rows)],
  ]);
  return toyPlan(steps, { rows, starts: columns });
}

/** The memory after some days, or what stopped the run. */
export function live(plan: EnginePlan, options: RunOptions): string | Uint8Array {
  const run = new EngineRun(plan, { seed: 5, replicate: 6 }, options);
  try {
    for (let day = 0; day < 9; day++) run.day();
  } catch (error) {
    if (!(error instanceof CapacityExceeded)) throw error;
    return error.message;
  }
  return new Uint8Array(run.storage.memory).slice(0, plan.layout.bytes);
}

export const tapes = fc.array(fc.nat({ max: 1000 }), { minLength: 80, maxLength: 400 });

/** Whether two back ends leave the same behind; a million bytes are compared as one. */
export function agree(one: string | Uint8Array, other: string | Uint8Array): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return Buffer.compare(one, other) === 0;
}
