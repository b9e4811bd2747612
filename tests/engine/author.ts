/** Writes random but well-formed bodies of steps over the toy table, out of a tape of numbers. */
import type { Kernel } from '#engine/ir/builder.js';
import {
  add,
  and,
  binary,
  binaryOperators,
  clamp,
  constant,
  exp2neg,
  type Expression,
  IntervalError,
  select,
} from '#engine/ir/expression.js';
import { levels, strength, toy, toyBox, toyCalendar, toyList } from './toy.js';

export const rows = 150;
export const mutable = [toy.small, toy.signed, toy.sum, toy.bits, toy.wide];

/** Reads a random tape as decisions; an empty tape decides for the least. */
export class Author {
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
          return binary(binaryOperators[this.next(binaryOperators.length)], a, b);
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
        const value =
          column === toy.bits ? this.value() : clamp(this.value(), column.low, column.high);
        return k.store(column, row, value, column === toy.wide ? this.next(2) : null);
      }
      case 2:
        return k.count(`toy.count${this.next(2)}`, this.value());
      case 3:
        return k.push(toyList, { row, what: this.value() });
      case 4:
        return k.send(toyBox, { row: this.other(), what: this.value() });
      case 5:
        return k.promise(toyCalendar, row, add(k.tick, clamp(this.any(), 1, 20)), {
          row,
          what: this.value(),
        });
      case 6:
        this.values.push(
          ...k.draw(this.next(50), this.other(), { other: this.any(), ordinal: this.next(9) }),
        );
        return;
      case 7: {
        const held = k.variable(clamp(this.any(), -99, 99), -99, 99);
        k.when(this.any(), () => k.assign(held, clamp(this.value(), -99, 99)));
        this.values.push(held);
        return;
      }
      case 10:
        return k.when(
          this.value(),
          this.inner(depth),
          this.next(2) === 0 ? this.inner(depth) : undefined,
        );
      case 11:
        return k.loop(this.next(3), clamp(this.any(), 0, 4), (i) => {
          const known = this.values.length;
          this.values.push(i);
          this.statements(depth + 1, 2);
          this.values.length = known;
        });
      case 12: {
        const left = k.variable(clamp(this.any(), 0, 5), -1, 5);
        return k.whilst(
          5,
          () => binary('gt', left, 0),
          () => {
            k.assign(left, clamp(binary('sub', left, 1), 0, 5));
            this.inner(depth)();
          },
        );
      }
      default:
        this.values.push(k.let(this.value()));
    }
  }
}
