/**
 * The one way points move: a posting (RULINGS 8). Score = base + live + settled postings, kind by
 * kind; whoever moves points calls this, so the three sums, the list of the touched, and the
 * day's postings always agree.
 */
import type { Kernel } from '#engine/ir/builder.js';
import { add, and, eq, type Expression, known, lift, mul, ne, shr, type Value } from '#engine/ir/expression.js';
import { person } from '../society/state.js';
import { book, cellPoints, mark, postings, ruleCells, ruleMask, ruleShift, ruleStride, touched } from './state.js';

/** Columns a step that posts must declare as written. */
export const bookColumns = [book.raw, book.rawFalse, book.rawThrough, mark.touched] as const;
type BookNames = (typeof bookColumns)[number]['name'];

export interface Posting {
  readonly row: Value;
  readonly plane: Value;
  readonly points: Value;
  readonly kind: Value;
  readonly act: Value;
  readonly truth: Value;
  readonly channel: Value;
  /** 1 where the points came through others or by attribute, 0 where the person acted. */
  readonly through: Value;
  /** Row, tick or other trace of the cause; goes to the log. */
  readonly cause: Value;
}

export function post<R extends string, W extends string>(k: Kernel<R, W | BookNames>, p: Posting): void {
  const row = lift(p.row);
  const points = lift(p.points);
  k.accumulate(book.raw, row, points, p.plane);
  k.when(ne(p.truth, 0), () => k.accumulate(book.rawFalse, row, points, p.plane));
  k.when(eq(p.through, 1), () => k.accumulate(book.rawThrough, row, points, p.plane));
  k.push(postings, {
    row, plane: p.plane, kind: p.kind, act: p.act, points, truth: p.truth, channel: p.channel, cause: p.cause,
  });
  touch(k, row);
}

/** Notes that a person's points moved today. */
export function touch<R extends string, W extends string>(
  k: Kernel<R, W | 'people.touched'>,
  row: Expression,
): void {
  k.when(eq(k.load(mark.touched, row), 0), () => {
    k.store(mark.touched, row, 1);
    k.push(touched, { row });
  });
}

/** Points a rule gives a person: its cell by up to four static attributes. */
export function pointsOf<R extends string, W extends string>(
  k: Kernel<R | 'people.traits', W>,
  rule: Expression,
  row: Expression,
): Expression {
  const traits = k.let(k.load(person.traits, row));
  const cell = k.variable(k.look(ruleCells, rule), 0, 2 ** 21);
  k.loop(0, 4, (reading) => {
    const at = k.let(add(mul(rule, 4), reading));
    const level = and(shr(traits, k.look(ruleShift, at)), k.look(ruleMask, at));
    const next = add(cell, mul(level, k.look(ruleStride, at)));
    k.assign(cell, known(next, 0, 2 ** 21, 'cells are counted when the plan is made'));
  });
  return k.let(k.look(cellPoints, cell));
}
