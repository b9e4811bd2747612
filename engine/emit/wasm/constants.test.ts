/** What a step's code may take for granted, and what it may not. */
import { describe, expect, it } from 'vitest';
import { table } from '../../columns/column.js';
import type { Layout } from '../../columns/layout.js';
import { type Kernel, planParameter, planTable, step } from '../../ir/builder.js';
import { add, div, lt, mul, select } from '../../ir/expression.js';
import type { Statement } from '../../ir/statement.js';
import { Constants } from './constants.js';

const rows = table('rows', 0x7f00, {
  value: ['i32', { unit: 'any', low: -1000, high: 1000, says: 'Any.' }],
});
const size = planParameter('test.size', 0, 100);
const shares = planTable('test.shares', 0, 50);

type Name = (typeof rows.value)['name'];
type Builder = Kernel<Name, Name>;

/** Constants of a step over a plan of size 3 and shares 7, 8, 9, and the step's statements. */
function known(build: (k: Builder) => void): [Constants, readonly Statement[]] {
  const declared = { name: 'test', table: 'rows', reads: [rows.value], writes: [rows.value] };
  const made = step(declared, build);
  const layout = { tables: { rows: { rows: 64 } } } as unknown as Layout;
  const tables = new Map([['test.shares', Int32Array.of(7, 8, 9)]]);
  return [new Constants(made, layout, { 'test.size': 3 }, tables), made.body];
}

describe('constants of a plan', () => {
  it('are parameters, entries at known places, and what follows from them', () => {
    known((k) => {
      const [constants] = known(() => {});
      const size3 = k.parameter(size);
      expect(constants.of(size3)).toBe(3);
      expect(constants.of(k.look(shares, 2))).toBe(9);
      expect(constants.of(add(mul(size3, 5), k.look(shares, 0)))).toBe(22);
      expect(constants.of(select(lt(size3, 3), 1, 2))).toBe(2);
      expect(constants.of(k.rowsOf('rows'))).toBe(64);
      // Beyond a table, and divided: left to the run, which knows what to say of it.
      expect(constants.of(k.look(shares, 3))).toBeNull();
      expect(constants.of(div(size3, 2))).toBeNull();
      expect(constants.of(k.load(rows.value, 0))).toBeNull();
    });
  });

  it('are locals laid once, and none that is assigned again or is known no more', () => {
    const [constants, body] = known((k) => {
      const once = k.let(add(k.parameter(size), 1));
      const often = k.variable(k.parameter(size), 0, 100);
      k.when(lt(once, 9), () => k.assign(often, 5));
    });
    const [once, often] = body as (Statement & { op: 'let' })[];
    expect(constants.let(once.id, once.value)).toBe(true);
    expect(constants.let(often.id, often.value)).toBe(false);
    const local = { op: 'local', own: null, low: 0, high: 100 } as const;
    expect(constants.of({ ...local, id: once.id })).toBe(4);
    expect(constants.of({ ...local, id: often.id })).toBeNull();
    const unknown = { op: 'tick', low: 0, high: 100 } as const;
    expect(constants.let(once.id, unknown)).toBe(false);
    expect(constants.of({ ...local, id: once.id })).toBeNull();
  });

  it('write out loops of one round, and short ones of few', () => {
    const rounds = (to: number, statements: number): readonly [number, number] | null => {
      const [constants, body] = known((k) => {
        k.loop(0, to, (i) => {
          for (let n = 0; n < statements; n++) k.store(rows.value, i, n);
        });
      });
      return constants.rounds(body[0] as Statement & { op: 'for' });
    };
    expect(rounds(1, 40)).toEqual([0, 1]);
    expect(rounds(8, 8)).toEqual([0, 8]);
    expect(rounds(9, 1)).toBeNull();
    expect(rounds(2, 9)).toBeNull();
  });
});
