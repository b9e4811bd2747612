/** A small world of rows for tests of the engine alone: no society, no scenario. */
import { type Column, table } from '#engine/columns/column.js';
import { shapeTable, type TableShape } from '#engine/columns/layout.js';
import { box, calendar, list } from '#engine/columns/structures.js';
import { planParameter, planTable } from '#engine/ir/builder.js';
import type { Step } from '#engine/ir/statement.js';
import { type EnginePlan, type EnginePlanRequest, makeEnginePlan } from '#engine/schedule/plan.js';

const says = 'For tests.';

export const toy = table('toy', 1, {
  small: ['u8', { unit: 'level', says }],
  signed: ['i16', { unit: 'level', says }],
  sum: ['i32', { unit: 'level', says }],
  bits: ['u32', { unit: 'bits', says }],
  wide: ['i32', { unit: 'level', axis: 'plane', says }],
  place: ['u16', { unit: 'row', role: 'static', says }],
  passing: ['u8', { unit: 'level', role: 'scratch', says }],
});

export const row = [0, 2 ** 28] as const;
export const toyList = list('toy.list', 'toy', ['row', 'what'], {
  bounds: { row },
  per1024Rows: 4096,
});
export const toyBox = box(
  'toy.box',
  { from: 'toy', to: 'toy' },
  ['row', 'what'],
  { kind: 'share', per1024Rows: 4096 },
  { bounds: { row } },
);
export const toySum = box(
  'toy.sumBox',
  { from: 'toy', to: 'toy' },
  ['index', 'value'],
  { kind: 'crossing', over: ['ties'], times: 1 },
  { sum: 'toy.sum' },
);
export const toyCalendar = calendar(1, 'toy.calendar', 'toy', ['row', 'what'], {
  days: 8,
  per1024Rows: 65536,
  bounds: { row },
});

export const starts = planTable('toy.starts', 0, 2 ** 28);
export const targets = planTable('toy.targets', 0, 2 ** 28);
export const levels = planTable('toy.levels', -1000, 1000);
export const bounds = planTable('toy.bounds', -1, 255);
export const strength = planParameter('toy.strength', -50, 50);

/** Ties in rows: where each row's begin, and where they lead. */
export interface Ties {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
}

export function tiesOf(lists: readonly (readonly number[])[]): Ties {
  const begin = [0];
  for (const own of lists) begin.push(begin.at(-1)! + own.length);
  return { starts: Int32Array.from(begin), targets: Int32Array.from(lists.flat()) };
}

export const shapeOf = (rows: number, smallest = 64): TableShape =>
  shapeTable('toy', rows, smallest);

export interface ToyOptions {
  readonly rows?: number;
  readonly smallest?: number;
  readonly ties?: Ties;
  readonly starts?: ReadonlyMap<string, ArrayLike<number>>;
  readonly request?: Partial<EnginePlanRequest>;
}

/** A plan of these steps over the toy table. */
export function toyPlan(steps: readonly Step[], options: ToyOptions = {}): EnginePlan {
  const rows = options.rows ?? 200;
  const ties = options.ties ?? tiesOf(Array.from({ length: rows }, (_, i) => [(i * 7 + 3) % rows]));
  return makeEnginePlan({
    steps,
    shapes: [shapeOf(rows, options.smallest)],
    columns: Object.values(toy) as Column[],
    lists: [toyList],
    boxes: [toyBox, toySum],
    calendars: [toyCalendar],
    axes: { plane: ['first', 'second'] },
    parameters: { 'toy.strength': -7 },
    tables: new Map([
      ['toy.starts', ties.starts],
      ['toy.targets', ties.targets],
      ['toy.levels', Int32Array.from({ length: 64 }, (_, i) => ((i * 389) % 2001) - 1000)],
      ['toy.bounds', Int32Array.from({ length: 256 }, (_, i) => (i % 5 === 0 ? -1 : i))],
    ]),
    starts: options.starts ?? new Map(),
    paths: { ties: { kind: 'ties', ...ties } },
    unbounded: new Set(),
    planes: 1,
    ...options.request,
  });
}
