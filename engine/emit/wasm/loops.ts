/** Loops over rows, candidates and entries, as WebAssembly. */
import type { Statement } from '../../ir/statement.js';
import type { Code } from './code.js';
import { stepLocals } from './expressions.js';
import type { StepCode } from './step.js';

/** First row of the shard and the row after its last, in two fresh locals. */
function rangeOf(w: StepCode, table: string): [number, number] {
  const { code } = w;
  const { shift, rows } = w.plan.layout.tables[table];
  const [first, end] = [code.local(), code.local()];
  code
    .get(stepLocals.shard)
    .constant(shift)
    .do('i32.shl')
    .tee(first)
    .constant(1 << shift)
    .do('i32.add')
    .set(end);
  code.get(end).constant(rows).get(end).constant(rows).do('i32.lt_s').do('select').set(end);
  return [first, end];
}

export function emitRows(w: StepCode, s: Statement & { op: 'rows' }): void {
  const { code } = w;
  const [first, end] = rangeOf(w, s.table);
  const row = w.own(s.row);
  code.get(first);
  if (s.every > 1) {
    // The first row of the shard whose turn it is today.
    code
      .get(stepLocals.tick)
      .get(first)
      .do('i32.sub')
      .constant(s.every)
      .do('i32.rem_s')
      .constant(s.every)
      .do('i32.add');
    code.constant(s.every).do('i32.rem_s').do('i32.add');
  }
  code.set(row);
  code.while(
    () => code.get(row).get(end).do('i32.lt_s'),
    () => {
      w.block(s.body);
      code.get(row).constant(s.every).do('i32.add').set(row);
    },
  );
  code.release(first, end);
}

/**
 * Sixteen rows share one call of the generator, and four calls go side by side. Bytes above every
 * bound are dismissed together; the rest are looked at one by one, from the lowest row.
 */
export function emitCandidates(w: StepCode, s: Statement & { op: 'candidates' }): void {
  const { code, plan } = w;
  const most = plan.highest(s.bounds);
  if (most < 0) return;
  const [base, end] = rangeOf(w, s.table);
  const blocks = [0, 1, 2, 3].map(() => code.local('v128'));
  const [at, mask] = [code.local(), code.local('i64')];
  code.while(
    () => code.get(base).get(end).do('i32.lt_s'),
    () => {
      code
        .get(base)
        .constant(4)
        .do('i32.shr_s')
        .get(stepLocals.tick)
        .constant(s.purpose << 16);
      code.call(plan.runtime.philoxOfFour());
      for (const block of [...blocks].reverse()) code.set(block);
      blocks.forEach((block, index) => {
        code.get(block).constant(most).simd('i8x16.splat').simd('i8x16.le_u').simd('i8x16.bitmask');
        code.do('i64.extend_i32_u');
        if (index > 0)
          code
            .wide(16 * index)
            .do('i64.shl')
            .do('i64.or');
      });
      code.set(mask);
      code.while(
        () => code.get(mask).do('i64.eqz').do('i32.eqz'),
        () => {
          const [row, byte] = [w.own(s.row), w.own(s.byte)];
          code.get(mask).do('i64.ctz').do('i32.wrap_i64').set(at);
          code.get(mask).get(mask).wide(1).do('i64.sub').do('i64.and').set(mask);
          code.get(base).get(at).do('i32.add').set(row);
          pickByte(code, blocks, at);
          code.set(byte);
          code.get(row).get(end).do('i32.lt_s');
          code.if(() => {
            code.get(byte).get(row);
            if (w.size(s.classes) > 1) code.constant(w.size(s.classes)).do('i32.mul');
            w.loadColumn(s.classes);
            w.expressions.tableAt(s.bounds);
            code.do('i32.le_s');
            code.if(() => w.block(s.body));
          });
        },
      );
      code.get(base).constant(64).do('i32.add').set(base);
    },
  );
  code.release(base, end, ...blocks, at, mask);
}

/** Byte `at` of the sixty-four of four vectors. */
function pickByte(code: Code, [a, b, c, d]: readonly number[], at: number): void {
  code.get(a).get(b).get(at).constant(16).do('i32.lt_s').do('select');
  code.get(c).get(d).get(at).constant(48).do('i32.lt_s').do('select');
  code.get(at).constant(32).do('i32.lt_s').do('select');
  code.get(at).constant(15).do('i32.and').simd('i8x16.splat').simd('i8x16.swizzle').firstByte();
}

export function emitEach(w: StepCode, s: Statement & { op: 'each' }): void {
  const { code, plan } = w;
  const { counts, entries, capacity, spec } = plan.layout.lists[s.list];
  const { shards } = plan.layout.tables[spec.table];
  const [i, source] = [code.local(), code.local()];
  const at = w.own(s.at);
  const walk = (): void => {
    code.constant(0).set(i);
    code.while(
      () =>
        code.get(i).get(source).constant(4).do('i32.mul').memory('i32.load', counts).do('i32.lt_s'),
      () => {
        code
          .get(source)
          .constant(capacity)
          .do('i32.mul')
          .get(i)
          .do('i32.add')
          .constant(spec.fields.length)
          .do('i32.mul')
          .set(at);
        w.fields(s.locals, at, entries);
        w.block(s.body);
        code.get(i).constant(1).do('i32.add').set(i);
      },
    );
  };
  if (s.everyShard) {
    code.constant(0).set(source);
    code.while(
      () => code.get(source).constant(shards).do('i32.lt_s'),
      () => {
        walk();
        code.get(source).constant(1).do('i32.add').set(source);
      },
    );
  } else {
    code.get(stepLocals.shard).set(source);
    walk();
  }
  code.release(i, source);
}
