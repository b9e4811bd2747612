/**
 * What an engine needs to run: steps in order, a layout, the plan's tables and parameters, and
 * start values of columns. It knows columns, and not what they mean.
 */
import { type Column, widthOf } from '../columns/column.js';
import { type Layout, layOut, type Room, type TableShape } from '../columns/layout.js';
import type { BoxSpec, CalendarSpec, ListSpec } from '../columns/structures.js';
import type { Expression } from '../ir/expression.js';
import type { Step } from '../ir/statement.js';
import { expressionsOf, walkExpression, walkStatements } from '../ir/touches.js';

/** Where something sent from a row goes: along ties, or to the one row a column names. */
export type Path =
  | { readonly kind: 'ties'; readonly starts: ArrayLike<number>; readonly targets: ArrayLike<number> }
  | { readonly kind: 'column'; readonly target: ArrayLike<number> };

export interface EnginePlan {
  readonly steps: readonly Step[];
  readonly layout: Layout;
  readonly parameters: Readonly<Record<string, number>>;
  readonly tables: ReadonlyMap<string, Int32Array>;
  readonly columns: ReadonlyMap<string, ArrayLike<number>>;
  /** Labels of each axis, so that a plane is found again in another plan. */
  readonly axes: Readonly<Record<string, readonly string[]>>;
}

export interface EnginePlanRequest {
  readonly steps: readonly Step[];
  readonly shapes: readonly TableShape[];
  /** Every column, list, box and calendar of the model; only what the steps touch is laid out. */
  readonly columns: readonly Column[];
  readonly lists: readonly ListSpec[];
  readonly boxes: readonly BoxSpec[];
  readonly calendars: readonly CalendarSpec[];
  readonly axes: Readonly<Record<string, readonly string[]>>;
  readonly parameters: Readonly<Record<string, number>>;
  readonly tables: ReadonlyMap<string, Int32Array>;
  readonly starts: ReadonlyMap<string, ArrayLike<number>>;
  readonly paths: Readonly<Record<string, Path>>;
  /** Boxes of sums whose messages cannot be bounded; they are added atomically. */
  readonly unbounded: ReadonlySet<string>;
  /** Planes that multiply a bound where a box says so. */
  readonly planes: number;
  /** Highest value a column can have in this plan, where it is lower than declared. */
  readonly highs?: ReadonlyMap<string, number>;
  /** More than the declared capacity for what a first attempt filled. */
  readonly room?: Room;
}

/** Messages that may go from each shard to each shard along a path. */
export function crossings(path: Path, from: TableShape, to: TableShape): number[] {
  const counts = new Array<number>(from.shards * to.shards).fill(0);
  for (let row = 0; row < from.rows; row++) {
    const source = (row >> from.shift) * to.shards;
    if (path.kind === 'column') {
      const target = path.target[row];
      if (target >= 0) counts[source + (target >> to.shift)] += 1;
    } else {
      for (let tie = path.starts[row]; tie < path.starts[row + 1]; tie++) counts[source + (path.targets[tie] >> to.shift)] += 1;
    }
  }
  // What stays at home is added at once and needs no message.
  if (from.name === to.name) {
    for (let shard = 0; shard < from.shards; shard++) counts[shard * to.shards + shard] = 0;
  }
  return counts;
}

/** Messages of any shard to any other, and how far one shard's part may lie above the mean. */
const [leastMessages, unevenly] = [64, 8];

function capacitiesOf(box: BoxSpec, request: EnginePlanRequest): number[] {
  const shape = (name: string): TableShape => request.shapes.find((candidate) => candidate.name === name)!;
  const [from, to] = [shape(box.from), shape(box.to)];
  const regions = from.shards * to.shards;
  if (request.unbounded.has(box.name)) return new Array<number>(regions).fill(0);
  if (box.bound.kind === 'share') {
    // Receivers lie among all shards; neighbours send one another more than their part.
    const rows = Math.min(1 << from.shift, from.rows);
    const share = (rows * box.bound.per1024Rows * unevenly) / (1024 * to.shards);
    const most = leastMessages + Math.ceil(Math.min(share, (rows * box.bound.per1024Rows) / 1024));
    return new Array<number>(regions).fill(most * (request.room?.[box.name] ?? 1));
  }
  const { over, times, perPlane } = box.bound;
  const total = new Array<number>(regions).fill(0);
  for (const name of over) {
    const path = request.paths[name];
    if (!path) throw new Error(`box ${box.name} counts the path '${name}', which the society does not have`);
    crossings(path, from, to).forEach((count, region) => {
      total[region] += count * times * (perPlane ? Math.max(1, request.planes) : 1);
    });
  }
  return total;
}

/** The intervals that kernels rely on, by table and by parameter name. */
export function intervalsOf(steps: readonly Step[]): { tables: Map<string, [number, number]>; parameters: Map<string, [number, number]> } {
  const tables = new Map<string, [number, number]>();
  const parameters = new Map<string, [number, number]>();
  const note = (e: Expression): void => {
    if (e.op === 'table') tables.set(e.name, [e.low, e.high]);
    if (e.op === 'parameter') parameters.set(e.name, [e.low, e.high]);
  };
  for (const step of steps) {
    walkStatements(step.body, (s) => {
      for (const e of expressionsOf(s)) walkExpression(e, note);
    });
  }
  return { tables, parameters };
}

/** Tables as long as this grow with the rows, and are as narrow as their values allow. */
const longTable = 4096;

/** The width that holds what a column can have in this plan. */
function narrowed(column: Column, high: number | undefined): Column {
  if (high === undefined || column.low < 0 || high >= column.high) return column;
  return { ...column, width: widthOf([column.low, high]), high };
}

export function makeEnginePlan(request: EnginePlanRequest): EnginePlan {
  const { steps } = request;
  const union = (of: (step: Step) => Iterable<string>): Set<string> => new Set(steps.flatMap((step) => [...of(step)]));
  const columns = union((s) => [...s.touches.columnsRead, ...s.touches.columnsWritten, ...s.touches.remoteWrites]);
  const lists = union((s) => s.touches.lists);
  const boxes = union((s) => [...s.touches.sends, ...s.touches.drains]);
  const calendars = union((s) => s.touches.calendars);
  const tables = union((s) => s.touches.planTables);
  const intervals = intervalsOf(steps);
  const used = new Map<string, Int32Array>();
  for (const name of [...tables].sort()) {
    const values = request.tables.get(name);
    if (!values) throw new Error(`no step of the plan fills the table '${name}'`);
    const [low, high] = intervals.tables.get(name) ?? [-Infinity, Infinity];
    values.forEach((value, i) => {
      if (value < low || value > high) throw new RangeError(`${name}[${i}] is ${value}; its kernels rely on [${low}, ${high}]`);
    });
    used.set(name, values);
  }
  for (const name of union((s) => s.touches.parameters)) {
    const value = request.parameters[name];
    const [low, high] = intervals.parameters.get(name)!;
    if (value === undefined || value < low || value > high) throw new RangeError(`${name} is ${value}; its kernels rely on [${low}, ${high}]`);
  }
  const needed = new Set([...columns].map((name) => name.split('.')[0]));
  for (const spec of request.boxes) if (boxes.has(spec.name)) needed.add(spec.from).add(spec.to);
  const layout = layOut({
    tables: request.shapes,
    columns: request.columns
      .filter((column) => columns.has(column.name))
      .map((column) => narrowed(column, request.highs?.get(column.name))),
    axes: Object.fromEntries(Object.entries(request.axes).map(([axis, labels]) => [axis, labels.length])),
    lists: request.lists.filter((list) => lists.has(list.name)),
    boxes: request.boxes.filter((box) => boxes.has(box.name)).map((spec) => ({ spec, capacities: capacitiesOf(spec, request) })),
    calendars: request.calendars.filter((calendar) => calendars.has(calendar.name)),
    planTables: [...used].map(([name, values]) => ({
      name, length: values.length, width: values.length < longTable ? 'i32' : widthOf(values),
    })),
    counters: [...union((s) => s.touches.counters)].sort(),
    room: request.room ?? {},
  });
  return { steps, layout, parameters: request.parameters, tables: used, columns: request.starts, axes: request.axes };
}
