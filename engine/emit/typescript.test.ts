/** Random steps, as closures and as the text the emitter writes, leave the same memory behind. */
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as operations from '../columns/operations.js';
import { CapacityExceeded } from '../columns/storage.js';
import { step } from '../ir/builder.js';
import { add, and, eq, mul, shr } from '../ir/expression.js';
import type { Step } from '../ir/statement.js';
import type { StepFactory } from '../kernels/bound.js';
import { exp2neg as halve } from '../math/exponential.js';
import { mulHigh, philox } from '../random/philox.js';
import { EngineRun, type Factories, type RunOptions } from '../schedule/run.js';
import { Author, mutable, rows } from '../../tests/engine/author.js';
import {
  bounds,
  starts,
  targets,
  toy,
  toyCalendar,
  toyBox,
  toyList,
  toyPlan,
  toySum,
} from '../../tests/engine/toy.js';
import { factoryName, typescriptModule } from './typescript.js';

const shape = { reads: [toy.place], writes: mutable };

/** A random step, and steps that read what it sends, promises and lists. */
function stepsOf(tape: readonly number[], every: number): Step[] {
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

/** The factories in a module's text: imports off, types off, the names it needs handed in. */
function factoriesOf(steps: readonly Step[], spoil = (text: string) => text): Factories {
  const text = typescriptModule(
    steps,
    (name) => Object.values(toy).find((column) => column.name === name)!,
  );
  const bare = spoil(text)
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/^export const /gm, 'const ');
  const { outputText } = ts.transpileModule(bare, {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  const given = { ...operations, exp2neg: halve, mulHigh, philox };
  const names = steps.map((one) => `'${one.name}': ${factoryName(one.name)}`);
  const module = new Function(
    ...Object.keys(given),
    `${outputText}\nreturn { ${names.join(', ')} };`,
  );
  return module(...Object.values(given)) as Record<string, StepFactory>;
}

/** The memory after some days, or what stopped the run. */
function live(steps: readonly Step[], options: RunOptions): string | Uint8Array {
  const columns = new Map([
    ['toy.small', Int32Array.from({ length: rows }, (_, i) => (i * 37) % 256)],
    ['toy.sum', Int32Array.from({ length: rows }, (_, i) => i * i - 900)],
    ['toy.place', Int32Array.from({ length: rows }, (_, i) => (i * 11) % rows)],
  ]);
  const run = new EngineRun(
    toyPlan(steps, { rows, starts: columns }),
    { seed: 5, replicate: 6 },
    options,
  );
  try {
    for (let day = 0; day < 9; day++) run.day();
  } catch (error) {
    if (!(error instanceof CapacityExceeded)) throw error;
    return error.message;
  }
  return new Uint8Array(run.storage.memory as ArrayBuffer);
}

const tapes = fc.array(fc.nat({ max: 1000 }), { minLength: 80, maxLength: 400 });

/** Whether closures and text leave the same behind; a million bytes are compared as one. */
function agree(closures: string | Uint8Array, text: string | Uint8Array): boolean {
  if (typeof closures === 'string' || typeof text === 'string') return closures === text;
  return Buffer.compare(closures, text) === 0;
}

describe('the text of a random step', () => {
  it.each(['direct', 'outbox', 'atomic'] as const)('does what its closures do (%s)', (mode) => {
    let stopped = 0;
    fc.assert(
      fc.property(tapes, fc.constantFrom(1, 1, 7), (tape, every) => {
        const steps = stepsOf(tape, every);
        const closures = live(steps, { mode });
        if (typeof closures === 'string') stopped += 1;
        expect(agree(closures, live(steps, { mode, factories: factoriesOf(steps) }))).toBe(true);
      }),
      { numRuns: 40 },
    );
    expect(stopped).toBeLessThan(30);
  });

  it.each([
    ['>>> 0 <', '>> 0 <'],
    ['Math.imul', '((a, b) => a * b | 1)'],
    ['mulHigh(', 'Math.imul('],
    ['exp2neg(', '-exp2neg('],
    [' << 16) | ', ' << 16) + 1 | '],
    ['continue', ''],
    ['chain(', '(() => {})('],
  ])('is told from one that has %s spoiled', (right, wrong) => {
    const result = fc.check(
      fc.property(tapes, (tape) => {
        const steps = stepsOf(tape, 1);
        const spoiled = factoriesOf(steps, (text) => text.replaceAll(right, wrong));
        return agree(live(steps, {}), live(steps, { factories: spoiled }));
      }),
      { numRuns: 80, seed: 7, endOnFailure: true },
    );
    expect(result.failed).toBe(true);
  });
});
