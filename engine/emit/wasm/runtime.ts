/**
 * What every module carries along: luck, the exponential, and the operations on boxes and
 * calendars, each written once and called with constants baked in. They say the same as
 * `engine/random/philox.ts`, `engine/math/exponential.ts` and `engine/columns/operations.ts`.
 */
import type { BoxRegion, CalendarRegion } from '../../columns/layout.js';
import type { Signature } from './bytes.js';
import { Code } from './code.js';
import { mulHigh, philoxBody, philoxOfFourBody } from './luck.js';

/** A function of the module: number, type and body. */
export interface Helper {
  readonly index: number;
  readonly signature: Signature;
  readonly body: readonly number[];
}

/** The helpers a module turns out to need, numbered in the order in which they are asked for. */
export class Runtime {
  readonly helpers: Helper[] = [];
  private readonly known = new Map<string, number>();

  /**
   * @param firstIndex Number of the first helper, after the imports.
   * @param exp2High Byte address of the two tables of the exponential, 256 words each.
   */
  constructor(
    private readonly firstIndex: number,
    private readonly exp2High: number,
  ) {}

  /** Four words at (row, tick, purpose, other). */
  philox(): number {
    return this.of('philox', { takes: 4, gives: 4 }, philoxBody);
  }

  /** (row, tick, purpose) → the words of rows row … row + 3, a vector each; `other` is 0. */
  philoxOfFour(): number {
    return this.of('philox of four', { takes: 3, gives: 4, kind: 'v128' }, philoxOfFourBody);
  }

  /** 2^32 · 2^(−x / 65536). */
  exp2neg(): number {
    return this.of('exp2neg', { takes: 1, gives: 1 }, () => exp2negBody(this.exp2High));
  }

  /** (source, row) → first word of a message to the owner of `row`, −1 where there is no room. */
  claimMessage(box: BoxRegion, targets: number, shift: number): number {
    return this.of(`claim ${box.spec.name}`, { takes: 2, gives: 1 }, () =>
      claimBody(box, targets, shift),
    );
  }

  /** (shard, slot, at, tick, day): hangs a slot into the bucket of its day. */
  chain(calendar: CalendarRegion): number {
    return this.of(`chain ${calendar.spec.name}`, { takes: 5, gives: 0 }, () =>
      chainBody(calendar),
    );
  }

  /** (shard, tick, day) → first word of a slot, −1 where none is free. */
  promise(calendar: CalendarRegion): number {
    const chain = this.chain(calendar);
    return this.of(`promise ${calendar.spec.name}`, { takes: 3, gives: 1 }, () =>
      promiseBody(calendar, chain),
    );
  }

  private of(name: string, signature: Signature, write: () => readonly number[]): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const index = this.firstIndex + this.helpers.length;
    this.known.set(name, index);
    this.helpers.push({ index, signature, body: write() });
    return index;
  }
}

function exp2negBody(high: number): readonly number[] {
  const code = new Code(1);
  const whole = code.local();
  code.get(0).constant(16).do('i32.shr_s').tee(whole).constant(32).do('i32.ge_s');
  code.if(
    () => code.constant(0),
    () => {
      const word = (shift: number, table: number) => (): void => {
        code
          .get(0)
          .constant(shift)
          .do('i32.shr_s')
          .constant(255)
          .do('i32.and')
          .constant(4)
          .do('i32.mul')
          .memory('i32.load', table);
      };
      mulHigh(code, word(8, high), word(0, high + 1024));
      code.get(whole).do('i32.shr_u');
    },
    true,
  );
  return code.function();
}

function claimBody(box: BoxRegion, targets: number, shift: number): readonly number[] {
  const code = new Code(2);
  const [region, at] = [code.local(), code.local()];
  code
    .get(0)
    .constant(targets)
    .do('i32.mul')
    .get(1)
    .constant(shift)
    .do('i32.shr_s')
    .do('i32.add')
    .constant(4)
    .do('i32.mul')
    .set(region);
  code
    .get(region)
    .memory('i32.load', box.starts)
    .get(region)
    .memory('i32.load', box.counts)
    .do('i32.add')
    .tee(at);
  code
    .get(region)
    .memory('i32.load', box.starts + 4)
    .do('i32.ge_s');
  code.if(
    () => code.constant(-1),
    () => {
      code
        .get(region)
        .get(region)
        .memory('i32.load', box.counts)
        .constant(1)
        .do('i32.add')
        .memory('i32.store', box.counts);
      code.get(at).constant(box.spec.fields.length).do('i32.mul');
    },
    true,
  );
  return code.function();
}

/** Words of a slot: its fields, the day it is due, the next of its chain. */
export const slotWidth = (calendar: CalendarRegion): number => calendar.spec.fields.length + 2;

function chainBody(calendar: CalendarRegion): readonly number[] {
  const { days } = calendar.spec;
  const fields = calendar.spec.fields.length;
  const code = new Code(5);
  const [shard, slot, at, tick, day] = [0, 1, 2, 3, 4];
  const [last, bucket] = [code.local(), code.local()];
  code
    .get(tick)
    .constant(days - 1)
    .do('i32.add')
    .set(last);
  code
    .get(day)
    .get(last)
    .get(day)
    .get(last)
    .do('i32.lt_s')
    .do('select')
    .constant(days - 1)
    .do('i32.and');
  code.get(shard).constant(days).do('i32.mul').do('i32.add').constant(4).do('i32.mul').set(bucket);
  code
    .get(at)
    .constant(4)
    .do('i32.mul')
    .get(bucket)
    .memory('i32.load', calendar.heads)
    .memory('i32.store', calendar.slots + 4 * (fields + 1));
  code.get(bucket).get(slot).memory('i32.store', calendar.heads);
  return code.function();
}

function promiseBody(calendar: CalendarRegion, chain: number): readonly number[] {
  const fields = calendar.spec.fields.length;
  const code = new Code(3);
  const [shard, tick, day] = [0, 1, 2];
  const [free, at, own] = [code.local(), code.local(), code.local()];
  code
    .get(shard)
    .constant(8)
    .do('i32.mul')
    .tee(own)
    .memory('i32.load', calendar.frees)
    .tee(free)
    .constant(0)
    .do('i32.lt_s');
  code.if(
    () => code.constant(-1),
    () => {
      code
        .get(shard)
        .constant(calendar.capacity)
        .do('i32.mul')
        .get(free)
        .do('i32.add')
        .constant(slotWidth(calendar))
        .do('i32.mul')
        .set(at);
      code
        .get(own)
        .get(at)
        .constant(4)
        .do('i32.mul')
        .memory('i32.load', calendar.slots + 4 * (fields + 1))
        .memory('i32.store', calendar.frees);
      code
        .get(own)
        .get(own)
        .memory('i32.load', calendar.frees + 4)
        .constant(1)
        .do('i32.add')
        .memory('i32.store', calendar.frees + 4);
      code
        .get(at)
        .constant(4)
        .do('i32.mul')
        .get(day)
        .memory('i32.store', calendar.slots + 4 * fields);
      code.get(shard).get(free).get(at).get(tick).get(day).call(chain);
      code.get(at);
    },
    true,
  );
  return code.function();
}
