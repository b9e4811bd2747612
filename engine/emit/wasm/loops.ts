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
 * Sixteen rows share one call of the generator. Bytes above every bound are dismissed together;
 * the rest are looked at one by one, from the lowest row.
 */
export function emitCandidates(w: StepCode, s: Statement & { op: 'candidates' }): void {
  const { code, plan } = w;
  const most = plan.highest(s.bounds);
  if (most < 0) return;
  const [base, end] = rangeOf(w, s.table);
  const words = [code.local(), code.local(), code.local(), code.local()];
  const [mask, at] = [code.local(), code.local()];
  const bytes = code.local('v128');
  code.while(
    () => code.get(base).get(end).do('i32.lt_s'),
    () => {
      code
        .get(base)
        .constant(4)
        .do('i32.shr_s')
        .get(stepLocals.tick)
        .constant(s.purpose << 16)
        .constant(0);
      code.call(plan.runtime.philox());
      for (let i = 3; i >= 0; i--) code.set(words[i]);
      code.get(words[0]).simd('i32x4.splat');
      for (let lane = 1; lane < 4; lane++) code.get(words[lane]).replaceLane(lane);
      code.set(bytes);
      code
        .get(bytes)
        .constant(most)
        .simd('i8x16.splat')
        .simd('i8x16.le_u')
        .simd('i8x16.bitmask')
        .set(mask);
      code.while(
        () => code.get(mask),
        () => {
          const [row, byte] = [w.own(s.row), w.own(s.byte)];
          code.get(mask).do('i32.ctz').set(at);
          code.get(mask).get(mask).constant(1).do('i32.sub').do('i32.and').set(mask);
          code.get(base).get(at).do('i32.add').set(row);
          pickWord(code, words, at);
          code
            .get(at)
            .constant(3)
            .do('i32.and')
            .constant(3)
            .do('i32.shl')
            .do('i32.shr_u')
            .constant(255)
            .do('i32.and')
            .set(byte);
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
      code.get(base).constant(16).do('i32.add').set(base);
    },
  );
  code.release(base, end, ...words, mask, at, bytes);
}

/** The word that holds byte `at` of sixteen. */
function pickWord(code: Code, [a, b, c, d]: readonly number[], at: number): void {
  code.get(a).get(b).get(at).constant(4).do('i32.lt_s').do('select');
  code.get(c).get(d).get(at).constant(12).do('i32.lt_s').do('select');
  code.get(at).constant(8).do('i32.lt_s').do('select');
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
