/**
 * What lies in memory besides columns: lists of a tick, boxes of messages to other shards, and
 * calendars of promises. All have declared capacities; exceeding one stops the run at the end of
 * the tick, at the same tick for any number of workers.
 */

/** Entries made by a shard within one tick, in the order the shard made them. */
export interface ListSpec<Name extends string = string, Field extends string = string> {
  readonly kind: 'list';
  readonly name: Name;
  /** The table whose shards make it. */
  readonly table: string;
  readonly fields: readonly Field[];
  /** Fields that hold a row of the shard itself, by table name. */
  readonly own: Readonly<Record<string, string>>;
  /** Interval of each field. */
  readonly bounds: Readonly<Record<string, readonly [number, number]>>;
  /** Entries per row of the shard, in 1/1024; a floor of 64 is added. */
  readonly per1024Rows: number;
}

/** Messages to the owner of a row, in (source shard, order) order. */
export interface BoxSpec<Name extends string = string, Field extends string = string> {
  readonly kind: 'box';
  readonly name: Name;
  /** Table whose shards send. */
  readonly from: string;
  /** Table whose shards receive; field `row` is a row of it. */
  readonly to: string;
  readonly fields: readonly Field[];
  readonly bounds: Readonly<Record<string, readonly [number, number]>>;
  /**
   * Bound of one (source, target) region: `crossing` counts what crosses along the named paths
   * (ties, or a chain of columns), times `times` messages a sender and day, times the planes where
   * `perPlane`; exact, so such a box cannot overflow. `share` is a share of the source's rows.
   */
  readonly bound:
    | { readonly kind: 'crossing'; readonly over: readonly string[]; readonly times: number; readonly perPlane?: boolean }
    | { readonly kind: 'share'; readonly per1024Rows: number };
  /** A box of pure sums names the column it adds to; then atomic adds may replace it. */
  readonly sum: string | null;
}

/** Promises for later days, kept by the shard of their row. */
export interface CalendarSpec<Name extends string = string, Field extends string = string> {
  readonly kind: 'calendar';
  readonly id: number;
  readonly name: Name;
  readonly table: string;
  readonly fields: readonly Field[];
  readonly bounds: Readonly<Record<string, readonly [number, number]>>;
  /** Days of the ring, a power of two; longer promises are posted again by themselves. */
  readonly days: number;
  /** Promises kept at once per row of the shard, in 1/1024; a floor of 256 is added. */
  readonly per1024Rows: number;
}

const whole: readonly [number, number] = [-(2 ** 31), 2 ** 31 - 1];

type Bounds<F extends string> = { readonly [K in F]?: readonly [number, number] };

export function list<N extends string, F extends string>(
  name: N,
  table: string,
  fields: readonly F[],
  options: { own?: Record<string, string>; bounds?: Bounds<F>; per1024Rows?: number } = {},
): ListSpec<N, F> {
  const bounds = Object.fromEntries(fields.map((field) => [field, options.bounds?.[field] ?? whole]));
  return { kind: 'list', name, table, fields, own: options.own ?? { row: table }, bounds, per1024Rows: options.per1024Rows ?? 512 };
}

export function box<N extends string, F extends string>(
  name: N,
  route: { from: string; to: string },
  fields: readonly F[],
  bound: BoxSpec['bound'],
  options: { bounds?: Bounds<F>; sum?: string } = {},
): BoxSpec<N, F> {
  // Whoever sends finds the receiver in the first field; sums carry an index instead.
  if (options.sum === undefined && fields[0] !== 'row') {
    throw new Error(`${name}: the first field of a message is its row`);
  }
  const bounds = Object.fromEntries(fields.map((field) => [field, options.bounds?.[field] ?? whole]));
  return { kind: 'box', name, from: route.from, to: route.to, fields, bound, bounds, sum: options.sum ?? null };
}

export function calendar<N extends string, F extends string>(
  id: number,
  name: N,
  table: string,
  fields: readonly F[],
  options: { days?: number; per1024Rows?: number; bounds?: Bounds<F> } = {},
): CalendarSpec<N, F> {
  const bounds = Object.fromEntries(fields.map((field) => [field, options.bounds?.[field] ?? whole]));
  return { kind: 'calendar', id, name, table, fields, bounds, days: options.days ?? 512, per1024Rows: options.per1024Rows ?? 256 };
}
