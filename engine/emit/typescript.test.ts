/** Random steps, as closures and as the text the emitter writes, leave the same memory behind. */
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as operations from '../columns/operations.js';
import { CapacityExceeded } from '../columns/storage.js';
import { type Kernel, step } from '../ir/builder.js';
import {
  add, and, type BinaryOperator, binary, clamp, constant, eq, exp2neg, type Expression, IntervalError, mul, select, shr,
} from '../ir/expression.js';
import type { Step } from '../ir/statement.js';
import type { StepFactory } from '../kernels/bound.js';
import { exp2neg as halve } from '../math/exponential.js';
import { mulHigh, philox } from '../random/philox.js';
import { EngineRun, type Factories, type RunOptions } from '../schedule/run.js';
import {
  bounds, levels, starts, strength, targets, toy, toyBox, toyCalendar, toyList, toyPlan, toySum,
} from '../../tests/engine/toy.js';
import { factoryName, typescriptModule } from './typescript.js';

const rows = 150;
const operators: BinaryOperator[] = [
  'add', 'sub', 'mul', 'div', 'rem', 'wadd', 'wsub', 'mulhi', 'and', 'or', 'xor', 'shl', 'shr', 'sar', 'min', 'max',
  'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'ltu',
];
const mutable = [toy.small, toy.signed, toy.sum, toy.bits, toy.wide];

/** Reads a random tape as decisions; an empty tape decides for the least. */
class Author {
  private at = 0;
  private values: Expression[] = [];

  constructor(
    private readonly k: Kernel<string, string>,
    private readonly tape: readonly number[],
    private readonly row: Expression,
  ) {}

  private next(choices: number): number {
    return (this.tape[this.at++] ?? 0) % choices;
  }

  private any(): Expression {
    const { k } = this;
    const known = this.values.length;
    switch (this.next(known > 0 ? 6 : 4)) {
      case 0:
        return constant((this.tape[this.at++] ?? 0) - 500);
      case 1:
        return k.tick;
      case 2:
        return k.parameter(strength);
      case 3: {
        const column = [...mutable, toy.place][this.next(6)];
        return k.load(column, this.row, column === toy.wide ? this.next(2) : null);
      }
      default:
        return this.values[this.next(known)];
    }
  }

  /** A new value out of those there are; where it could leave a word, one of them. */
  private value(): Expression {
    const { k } = this;
    const [a, b] = [this.any(), this.any()];
    try {
      switch (this.next(7)) {
        case 0:
          return select(a, b, this.any());
        case 1:
          return k.look(levels, and(a, 63));
        case 2:
          return exp2neg(and(a, 0xfffff));
        case 3:
          return k.rowsOf('toy');
        default:
          return binary(operators[this.next(operators.length)], a, b);
      }
    } catch (error) {
      if (!(error instanceof IntervalError)) throw error;
      return a;
    }
  }

  /** Another row, always one that there is. */
  private other(): Expression {
    return clamp(this.any(), 0, rows - 1);
  }

  private inner(depth: number): () => void {
    return () => {
      const known = this.values.length;
      this.statements(depth + 1, 3);
      // What was named inside is not seen outside.
      this.values.length = known;
    };
  }

  statements(depth: number, most: number): void {
    for (let left = this.next(most) + 1; left > 0; left--) this.statement(depth);
  }

  private statement(depth: number): void {
    const { k, row } = this;
    switch (this.next(depth < 2 ? 13 : 10)) {
      case 0:
      case 1: {
        const column = mutable[this.next(mutable.length)];
        const value = column === toy.bits ? this.value() : clamp(this.value(), column.low, column.high);
        return k.store(column, row, value, column === toy.wide ? this.next(2) : null);
      }
      case 2:
        return k.count(`toy.count${this.next(2)}`, this.value());
      case 3:
        return k.push(toyList, { row, what: this.value() });
      case 4:
        return k.send(toyBox, { row: this.other(), what: this.value() });
      case 5:
        return k.promise(toyCalendar, row, add(k.tick, clamp(this.any(), 1, 20)), { row, what: this.value() });
      case 6:
        this.values.push(...k.draw(this.next(50), this.other(), { other: this.any(), ordinal: this.next(9) }));
        return;
      case 7: {
        const held = k.variable(clamp(this.any(), -99, 99), -99, 99);
        k.when(this.any(), () => k.assign(held, clamp(this.value(), -99, 99)));
        this.values.push(held);
        return;
      }
      case 10:
        return k.when(this.value(), this.inner(depth), this.next(2) === 0 ? this.inner(depth) : undefined);
      case 11:
        return k.loop(this.next(3), clamp(this.any(), 0, 4), (i) => {
          const known = this.values.length;
          this.values.push(i);
          this.statements(depth + 1, 2);
          this.values.length = known;
        });
      case 12: {
        const left = k.variable(clamp(this.any(), 0, 5), -1, 5);
        return k.whilst(5, () => binary('gt', left, 0), () => {
          k.assign(left, clamp(binary('sub', left, 1), 0, 5));
          this.inner(depth)();
        });
      }
      default:
        this.values.push(k.let(this.value()));
    }
  }
}

const shape = { reads: [toy.place], writes: mutable };

/** A random step, and steps that read what it sends, promises and lists. */
function stepsOf(tape: readonly number[], every: number): Step[] {
  const random = step({ name: 'toy/random.step', table: 'toy', ...shape }, (k) => {
    k.rows((row) => new Author(k, tape, row).statements(0, 6), every);
  });
  const drawn = step({ name: 'toy/random.drawn', table: 'toy', ...shape }, (k) => {
    k.candidates({ classes: toy.small, bounds, purpose: 7 }, (row, byte) => {
      k.store(toy.small, row, byte);
      new Author(k, [...tape].reverse(), row).statements(1, 3);
    });
  });
  const tells = step({ name: 'toy/ties.tell', table: 'toy', reads: [], writes: [toy.sum] }, (k) => {
    k.rows((row) => k.loop(k.look(starts, row), k.look(starts, add(row, 1)), (tie) => {
      k.addRemote(toySum, toy.sum, k.look(targets, tie), 3);
    }));
  });
  const hears = step({ name: 'toy/ties.hear', table: 'toy', reads: [], writes: [toy.sum, toy.wide] }, (k) => {
    k.drainAdds(toySum, toy.sum);
    k.drain(toyBox, ({ row, what }) => k.store(toy.wide, row, what, 1));
    k.due(toyCalendar, ({ row, what }) => k.push(toyList, { row, what }));
    k.rows((row) => k.promised(toyCalendar, row, add(k.tick, 2), (kept, rewrite) => {
      k.when(eq(kept.row, row), () => rewrite('what', shr(kept.what, 1)));
    }));
    k.sort(toyList, ['what', 'row']);
    k.each(toyList, ({ row, what }, rewrite) => {
      k.store(toy.wide, row, what, 0);
      rewrite('what', mul(and(what, 15), 3));
    });
    k.count('toy.listed', k.countOf(toyList));
    k.when(k.countOf(toyList), () => k.count('toy.first', k.fieldOf(toyList, 0, 'what')));
  });
  return [random, drawn, tells, hears];
}

/** The factories in a module's text: imports off, types off, the names it needs handed in. */
function factoriesOf(steps: readonly Step[], spoil = (text: string) => text): Factories {
  const text = typescriptModule(steps, (name) => Object.values(toy).find((column) => column.name === name)!);
  const bare = spoil(text).replaceAll(/^import .*$/gm, '').replaceAll(/^export const /gm, 'const ');
  const { outputText } = ts.transpileModule(bare, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  const given = { ...operations, exp2neg: halve, mulHigh, philox };
  const names = steps.map((one) => `'${one.name}': ${factoryName(one.name)}`);
  const module = new Function(...Object.keys(given), `${outputText}\nreturn { ${names.join(', ')} };`);
  return module(...Object.values(given)) as Record<string, StepFactory>;
}

/** The memory after some days, or what stopped the run. */
function live(steps: readonly Step[], options: RunOptions): string | Uint8Array {
  const columns = new Map([
    ['toy.small', Int32Array.from({ length: rows }, (_, i) => (i * 37) % 256)],
    ['toy.sum', Int32Array.from({ length: rows }, (_, i) => i * i - 900)],
    ['toy.place', Int32Array.from({ length: rows }, (_, i) => (i * 11) % rows)],
  ]);
  const run = new EngineRun(toyPlan(steps, { rows, starts: columns }), { seed: 5, replicate: 6 }, options);
  try {
    for (let day = 0; day < 4; day++) run.day();
  } catch (error) {
    if (!(error instanceof CapacityExceeded)) throw error;
    return error.message;
  }
  return new Uint8Array(run.storage.memory as ArrayBuffer);
}

const tapes = fc.array(fc.nat({ max: 1000 }), { minLength: 5, maxLength: 80 });

/** Whether closures and text leave the same behind; a million bytes are compared as one. */
function agree(closures: string | Uint8Array, text: string | Uint8Array): boolean {
  if (typeof closures === 'string' || typeof text === 'string') return closures === text;
  return Buffer.compare(closures, text) === 0;
}

describe('the text of a random step', () => {
  it.each(['direct', 'outbox', 'atomic'] as const)('does what its closures do (%s)', (mode) => {
    let stopped = 0;
    fc.assert(fc.property(tapes, fc.constantFrom(1, 1, 7), (tape, every) => {
      const steps = stepsOf(tape, every);
      const closures = live(steps, { mode });
      if (typeof closures === 'string') stopped += 1;
      expect(agree(closures, live(steps, { mode, factories: factoriesOf(steps) }))).toBe(true);
    }), { numRuns: 60 });
    expect(stopped).toBeLessThan(30);
  });

  it.each([
    ['>>> 0 <', '>> 0 <'], ['Math.min', 'Math.max'], ['Math.imul', '((a, b) => a * b | 1)'], ['| 0)', '+ 1)'],
    ['mulHigh(', 'Math.imul('], ['exp2neg(', '-exp2neg('], [' << 16) | ', ' << 16) + 1 | '], ['continue', ''],
    ['chain(', '(() => {})('],
  ])('is told from one that has %s spoiled', (right, wrong) => {
    const result = fc.check(fc.property(tapes, (tape) => {
      const steps = stepsOf(tape, 1);
      const spoiled = factoriesOf(steps, (text) => text.replaceAll(right, wrong));
      return agree(live(steps, {}), live(steps, { factories: spoiled }));
    }), { numRuns: 120, endOnFailure: true });
    expect(result.failed).toBe(true);
  });
});
