import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../columns/column.js';
import { CapacityExceeded } from '../columns/storage.js';
import { type Kernel, step } from '../ir/builder.js';
import { add } from '../ir/expression.js';
import type { Step } from '../ir/statement.js';
import { planOf, stepsOf, tapes } from '../../tests/engine/random-steps.js';
import { shapeOf, toy, toyBox, toySum } from '../../tests/engine/toy.js';
import { EngineRun } from './run.js';
import { barrierBetween, dependsOn, segmentsOf } from './segments.js';

const make = (
  name: string,
  touched: { reads?: Column[]; writes?: Column[]; mode?: 'shards' | 'once'; table?: string },
  body: (k: Kernel<string, string>) => void,
): Step =>
  step(
    {
      name,
      table: touched.table ?? 'toy',
      mode: touched.mode,
      reads: touched.reads ?? [],
      writes: touched.writes ?? [],
    },
    body,
  );

const writes = make('writes', { writes: [toy.small] }, (k) =>
  k.rows((at) => k.store(toy.small, at, 1)),
);
const readsOwn = make('readsOwn', { reads: [toy.small] }, (k) =>
  k.rows((at) => k.count('n', k.load(toy.small, at))),
);
const readsOther = make('readsOther', { reads: [toy.small] }, (k) =>
  k.rows((at) => k.count('n', k.load(toy.small, add(at, 1)))),
);
const sends = make('sends', {}, (k) => k.rows((at) => k.send(toyBox, { row: at, what: 1 })));
const drains = make('drains', {}, (k) => k.drain(toyBox, () => {}));
const adds = make('adds', { writes: [toy.sum] }, (k) =>
  k.rows((at) => k.addRemote(toySum, toy.sum, at, 1)),
);
const readsSum = make('readsSum', { reads: [toy.sum] }, (k) =>
  k.rows((at) => k.count('n', k.load(toy.sum, at))),
);
const once = make('once', { mode: 'once' }, (k) => k.count('n'));
const elsewhere = make('elsewhere', { table: 'other', reads: [toy.small] }, (k) =>
  k.count('n', k.load(toy.small, 0)),
);

describe('a barrier stands', () => {
  it.each<[string, Step, Step, string | null]>([
    ['not between own rows', writes, readsOwn, null],
    ['not between readers', readsOther, readsOwn, null],
    [
      'before other rows are read',
      writes,
      readsOther,
      'columns of other shards read after writing',
    ],
    [
      'before rows that others have read are written',
      readsOther,
      writes,
      'columns of other shards written after reading',
    ],
    ['before messages are drained', sends, drains, 'messages sent and drained'],
    ['before a drained box is filled again', drains, sends, 'messages drained and sent again'],
    ['before sums are read', adds, readsSum, 'sums read after they were sent'],
    ['before sums that were read are added to', readsSum, adds, 'sums sent after they were read'],
    ['before one worker alone', writes, once, 'one worker alone'],
    ['after one worker alone', once, writes, 'one worker alone'],
    [
      'before another table reads by its own shards',
      writes,
      elsewhere,
      'columns of other shards read after writing',
    ],
  ])('%s', (_, earlier, later, why) => {
    expect(barrierBetween(earlier, later)).toBe(why);
  });
});

describe('segments', () => {
  const tables = { toy: shapeOf(300), other: { ...shapeOf(100), name: 'other' } };

  it('hold every step once, behind all it depends on, and none that needs a barrier within', () => {
    const steps = [writes, readsOwn, readsOther, sends, writes, drains, adds, once, once, readsSum];
    const segments = segmentsOf(steps, tables);
    const order = segments.flatMap((one) => one.steps);
    expect([...order].sort((a, b) => a - b)).toEqual(steps.map((_, i) => i));
    steps.forEach((later, b) => {
      for (const [a, earlier] of steps.slice(0, b).entries()) {
        if (dependsOn(earlier, later)) expect(order.indexOf(a)).toBeLessThan(order.indexOf(b));
      }
    });
    for (const { steps: inside } of segments) {
      for (const [i, a] of inside.entries()) {
        for (const b of inside.slice(i + 1)) expect(barrierBetween(steps[a], steps[b])).toBeNull();
      }
    }
  });

  it('look back at every step of the segment, not at the last alone', () => {
    expect(segmentsOf([writes, sends, readsOther], tables).map((one) => one.steps)).toEqual([
      [0, 1],
      [2],
    ]);
  });

  it('let a step go before one it does not depend on, to share a barrier', () => {
    const segments = segmentsOf([adds, readsSum, sends, drains], tables);
    expect(segments.map((one) => one.steps)).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('leave behind what the steps would in the order they stand', () => {
    fc.assert(
      fc.property(tapes, (tape) => {
        const plan = planOf([...stepsOf(tape, 1), ...stepsOf([...tape].reverse(), 3)]);
        const [fused, inOrder] = [1, 2].map(() => new EngineRun(plan, { seed: 5, replicate: 6 }));
        for (let day = 0; day < 5; day++) {
          try {
            fused!.day();
          } catch (error) {
            // A program may make more than there is room for; the order is no part of that.
            expect(error).toBeInstanceOf(CapacityExceeded);
            return;
          }
          const walk = inOrder!.beginSteps();
          for (const index of plan.steps.keys()) walk(index);
          inOrder!.tick += 1;
          expect(fused!.hash()).toBe(inOrder!.hash());
        }
      }),
      { numRuns: 40 },
    );
  });

  it('claim as many shards as their largest table has', () => {
    const idle = make('idle', { table: 'other' }, (k) => k.count('n'));
    expect(segmentsOf([idle, writes], tables)).toEqual([
      { mode: 'shards', steps: [0, 1], shards: 5 },
    ]);
    expect(segmentsOf([once], tables)).toEqual([{ mode: 'once', steps: [0], shards: 1 }]);
  });
});
