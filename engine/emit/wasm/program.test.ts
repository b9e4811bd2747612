/** Random steps as WebAssembly leave the same memory behind as their closures, byte for byte. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMemory, oneMemory } from '../../columns/layout.js';
import { exp2High, exp2Low } from '../../math/exponential.js';
import type { EnginePlan } from '../../schedule/plan.js';
import { agree, live, planOf, stepsOf, tapes } from '../../../tests/engine/random-steps.js';
import { signed, unsigned } from './bytes.js';
import { canRunPrograms, compileProgram, programMemory } from './program.js';

type Mode = 'direct' | 'outbox' | 'atomic';

const asWasm = (plan: EnginePlan, mode: Mode, shared = false) =>
  live(plan, {
    mode,
    program: {
      compiled: compileProgram(plan, mode, shared),
      memory: programMemory(plan.layout, shared),
    },
  });

describe('the WebAssembly of a random step', () => {
  it('runs on this machine', () => {
    expect(canRunPrograms()).toBe(true);
  });

  it.each([
    ['direct', false],
    ['outbox', false],
    ['outbox', true],
    ['atomic', false],
    ['atomic', true],
  ] as const)('does what its closures do (%s, shared memory %s)', (mode, shared) => {
    let stopped = 0;
    fc.assert(
      fc.property(tapes, fc.constantFrom(1, 1, 7), (tape, every) => {
        const steps = stepsOf(tape, every);
        const closures = live(planOf(steps), { mode });
        if (typeof closures === 'string') stopped += 1;
        expect(agree(closures, asWasm(planOf(steps), mode, shared))).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(stopped).toBeLessThan(45);
  });

  it.each<[string, (plan: EnginePlan) => EnginePlan]>([
    [
      'another parameter',
      (plan) => ({ ...plan, parameters: { ...plan.parameters, 'toy.strength': -8 } }),
    ],
    [
      'its last step lost',
      (plan) => ({
        ...plan,
        steps: [...plan.steps.slice(0, -1), { ...plan.steps.at(-1)!, body: [] }],
      }),
    ],
    [
      'lower bounds of candidates',
      (plan) => ({
        ...plan,
        tables: new Map([...plan.tables, ['toy.bounds', new Int32Array(256).fill(100)]]),
      }),
    ],
  ])('is told from one with %s', (_, spoil) => {
    const result = fc.check(
      fc.property(tapes, (tape) => {
        const plan = planOf(stepsOf(tape, 1));
        const program = {
          compiled: compileProgram(spoil(plan), 'direct', false),
          memory: programMemory(plan.layout, false),
        };
        return agree(live(plan, {}), live(plan, { program }));
      }),
      { numRuns: 80, seed: 7, endOnFailure: true },
    );
    expect(result.failed).toBe(true);
  });
});

describe('numbers in LEB128', () => {
  // Values of the specification's own examples and of the ends of 32 bits.
  it.each([
    [0, [0]],
    [127, [127]],
    [128, [0x80, 1]],
    [624485, [0xe5, 0x8e, 0x26]],
    [2 ** 32 - 1, [0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])('unsigned %i', (value, bytes) => {
    expect(unsigned(value)).toEqual(bytes);
  });

  it.each([
    [0, [0]],
    [-1, [0x7f]],
    [63, [63]],
    [64, [0xc0, 0]],
    [-64, [0x40]],
    [-123456, [0xc0, 0xbb, 0x78]],
    [2 ** 31 - 1, [0xff, 0xff, 0xff, 0xff, 0x07]],
    [-(2 ** 31), [0x80, 0x80, 0x80, 0x80, 0x78]],
  ])('signed %i', (value, bytes) => {
    expect(signed(value)).toEqual(bytes);
  });
});

it('has the exponential’s tables within a word each', () => {
  expect([exp2High.length, exp2Low.length]).toEqual([256, 256]);
});

it('no memory is larger than 32-bit addresses reach', () => {
  const { layout } = planOf(stepsOf([1, 2, 3], 1));
  const tooLarge = /one memory holds 4 GiB/;
  expect(() => makeMemory({ ...layout, bytes: oneMemory + 65536 })).toThrow(tooLarge);
  // The tables of the exponential take a page behind the layout.
  expect(() => programMemory({ ...layout, bytes: oneMemory }, true)).toThrow(tooLarge);
  expect(programMemory(layout, false).buffer.byteLength).toBe(layout.bytes + 65536);
});
