/** Random steps, as closures and as the text the emitter writes, leave the same memory behind. */
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as operations from '../columns/operations.js';
import type { Step } from '../ir/statement.js';
import type { StepFactory } from '../kernels/bound.js';
import { exp2neg as halve } from '../math/exponential.js';
import { mulHigh, philox } from '../random/philox.js';
import type { Factories } from '../schedule/run.js';
import { agree, live, planOf, stepsOf, tapes } from '../../tests/engine/random-steps.js';
import { toy } from '../../tests/engine/toy.js';
import { factoryName, typescriptModule } from './typescript.js';

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

describe('the text of a random step', () => {
  it.each(['direct', 'outbox', 'atomic'] as const)('does what its closures do (%s)', (mode) => {
    let stopped = 0;
    fc.assert(
      fc.property(tapes, fc.constantFrom(1, 1, 7), (tape, every) => {
        const steps = stepsOf(tape, every);
        const closures = live(planOf(steps), { mode });
        if (typeof closures === 'string') stopped += 1;
        expect(agree(closures, live(planOf(steps), { mode, factories: factoriesOf(steps) }))).toBe(
          true,
        );
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
        return agree(live(planOf(steps), {}), live(planOf(steps), { factories: spoiled }));
      }),
      { numRuns: 80, seed: 7, endOnFailure: true },
    );
    expect(result.failed).toBe(true);
  });
});
