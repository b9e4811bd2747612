import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bound } from '../kernels/bound.js';
import { ExpressionClosures } from '../kernels/expression-closures.js';
import {
  add,
  binary,
  binaryOperators,
  clamp,
  constant,
  div,
  type Expression,
  exp2neg,
  IntervalError,
  known,
  mul,
  rem,
  sar,
  select,
  shl,
  shr,
} from './expression.js';
import type { Step } from './statement.js';

/** An expression and the values of the parameters in it. */
interface Case {
  readonly e: Expression;
  readonly values: Readonly<Record<string, number>>;
}

const value = ({ e, values }: Case): number => {
  const bound = {
    parameter: (name: string) => values[name],
    clock: { tick: 0 },
  } as unknown as Bound;
  return new ExpressionClosures(bound, { locals: 0, name: 'test' } as Step).evaluate(e)();
};

let made = 0;
/** A number known only to lie between two others. */
const parameters: fc.Arbitrary<Case> = fc
  .tuple(
    fc.oneof(fc.integer(), fc.integer({ min: -40, max: 40 })),
    fc.integer(),
    fc.integer({ min: -9, max: 9 }),
    fc.integer(),
  )
  .map(([a, b, near, at]) => {
    const name = `p${made++}`;
    const other = at % 2 === 0 ? b : Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, a + near));
    const [low, high] = a < other ? [a, other] : [other, a];
    const inside =
      at % 5 === 0 ? low : at % 5 === 1 ? high : low + (Math.abs(at) % (high - low + 1));
    return { e: { op: 'parameter', name, low, high } as Expression, values: { [name]: inside } };
  });

const cases: fc.Arbitrary<Case> = fc.letrec<{ tree: Case; leaf: Case }>((tie) => ({
  leaf: fc.oneof(
    parameters,
    fc
      .oneof(fc.integer(), fc.integer({ min: 0, max: 31 }))
      .map((n) => ({ e: constant(n), values: {} })),
  ),
  tree: fc.oneof(
    { maxDepth: 5 },
    tie('leaf'),
    fc.tuple(fc.constantFrom(...binaryOperators), tie('tree'), tie('tree')).map(([kind, a, b]) => {
      try {
        return { e: binary(kind, a.e, b.e), values: { ...a.values, ...b.values } };
      } catch (error) {
        // What can leave a word is refused; the rest of the tree goes on without it.
        if (!(error instanceof IntervalError)) throw error;
        return a;
      }
    }),
    fc.tuple(tie('tree'), tie('tree'), tie('tree')).map(([t, y, n]) => ({
      e: select(t.e, y.e, n.e),
      values: { ...t.values, ...y.values, ...n.values },
    })),
    tie('tree').map((x) => (x.e.low < 0 ? x : { e: exp2neg(x.e), values: x.values })),
  ),
})).tree;

describe('an interval', () => {
  it('holds every value of its expression', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const found = value(one);
        expect(found | 0).toBe(found + 0);
        expect(found).toBeGreaterThanOrEqual(one.e.low);
        expect(found).toBeLessThanOrEqual(one.e.high);
      }),
      { numRuns: 3000 },
    );
  });

  it('holds the result of each operator, at the ends as well', () => {
    fc.assert(
      fc.property(fc.constantFrom(...binaryOperators), parameters, parameters, (kind, a, b) => {
        let e: Expression;
        try {
          e = binary(kind, a.e, b.e);
        } catch {
          return;
        }
        for (const x of [a.e.low, a.e.high, ...Object.values(a.values)]) {
          for (const y of [b.e.low, b.e.high, ...Object.values(b.values)]) {
            const [left, right] = [Object.keys(a.values)[0], Object.keys(b.values)[0]];
            const found = value({ e, values: { [left]: x, [right]: y } });
            expect(
              found >= e.low && found <= e.high,
              `${kind}(${x}, ${y}) = ${found} in [${e.low}, ${e.high}]`,
            ).toBe(true);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('division and shifts', () => {
  const lowest = -(2 ** 31);
  it.each([
    [div(-7, 2), -3],
    [div(7, -2), -3],
    [rem(-7, 3), -1],
    [rem(7, -3), 1],
    [rem(lowest, -1), 0],
    [shl(1, 31), lowest],
    [shr(-1, 0), -1],
    [shr(-1, 1), 2 ** 31 - 1],
    [shr(-1, 31), 1],
    [sar(lowest, 31), -1],
    [clamp(9, 0, 5), 5],
    [clamp(-9, 0, 5), 0],
  ])('case %#', (e, expected) => {
    expect(value({ e, values: {} }) + 0).toBe(expected);
  });

  it.each<[string, () => Expression]>([
    ['a divisor that may be zero', () => div(5, binary('and', { op: 'tick', low: 0, high: 9 }, 3))],
    ['the quotient beyond a word', () => div(lowest, -1)],
    ['a sum beyond a word', () => add(2 ** 31 - 1, 1)],
    ['a product beyond a word', () => mul(65536, 65536)],
    ['a shift of no bits of a word', () => shl(1, 32)],
    ['a negative shift', () => shr(1, -1)],
    ['a negative exponent', () => exp2neg(-1)],
    ['a fraction', () => constant(0.5)],
    ['a number of no word', () => constant(2 ** 32)],
    ['a narrowing without a reason', () => known(5, 0, 9, '')],
  ])('refuses %s', (_, build) => {
    expect(build).toThrow(IntervalError);
  });
});
