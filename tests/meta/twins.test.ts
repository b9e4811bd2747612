/** No two mechanisms compute the same under different names. */
import { describe, expect, it } from 'vitest';
import { table } from '#engine/columns/column.js';
import { step } from '#engine/ir/builder.js';
import { add, gt } from '#engine/ir/expression.js';
import type { Step } from '#engine/ir/statement.js';
import { kernels } from '#model/kernels.js';
import { canonicalSteps, twins } from '#tools/canonical.js';

const stepsOf = Object.fromEntries(
  Object.entries(kernels).map(([name, parts]) => [name, parts.map((part) => part.step)]),
);

const rows = table('rows', 1, {
  warm: ['u8', { high: 7, unit: 'level', says: 'A level.' }],
  cold: ['u8', { high: 7, unit: 'level', says: 'Another.' }],
});

/** Raises a level by one where it is above `from`. */
const raising = (name: 'warm' | 'cold', from: number): Step =>
  step({ name: `example/${name}`, table: 'rows', reads: [], writes: [rows[name]] }, (k) => {
    k.rows((row) => {
      const level = k.load(rows[name], row);
      k.when(gt(7, level), () => {
        k.when(gt(level, from), () => k.store(rows[name], row, known7(add(level, 1))));
      });
    });
  });

const known7 = (value: ReturnType<typeof add>): ReturnType<typeof add> => ({ ...value, high: 7 });

describe('mechanisms under other names', () => {
  it('are no twins', () => {
    expect(twins(stepsOf)).toEqual([]);
  });

  it('have steps at all', () => {
    for (const [name, steps] of Object.entries(stepsOf)) {
      expect(steps.length, name).toBeGreaterThan(0);
      expect(canonicalSteps(steps).length, name).toBeGreaterThan(100);
    }
  });

  it('would be found as twins whatever their columns are called', () => {
    expect(twins({ a: [raising('warm', 3)], b: [raising('cold', 3)] })).toEqual(['a = b']);
  });

  it('and differ by a constant', () => {
    expect(twins({ a: [raising('warm', 3)], b: [raising('cold', 4)] })).toEqual([]);
  });
});
