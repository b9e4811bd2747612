/**
 * What a kernel is bound to: one storage, one key, one clock. Closures, generated TypeScript and
 * references all receive the same thing, so choosing an implementation copies nothing.
 */
import type { View } from '../columns/column.js';
import type { BoxRegion, Layout, TableShape } from '../columns/layout.js';
import { type BoxView, type CalendarView, type ListView, Storage } from '../columns/storage.js';
import type { LuckKey } from '../random/philox.js';

/** How additions to rows of other shards travel. All three give the same sums. */
export type SumMode = 'direct' | 'outbox' | 'atomic';

const modeNumbers = { direct: 0, outbox: 1, atomic: 2 } as const;

/** How additions through one box travel where sums travel by `mode`. */
export function modeOfBox({ capacities, spec }: BoxRegion, mode: SumMode): SumMode {
  // A sum whose crossings cannot be bounded (depth of 2 and more) is added atomically.
  const unbounded = spec.sum !== null && capacities.every((capacity) => capacity === 0);
  return mode === 'outbox' && unbounded ? 'atomic' : mode;
}

export interface BoundBox extends BoxView {
  readonly index: number;
  /** 0 direct, 1 outbox, 2 atomic. */
  mode: 0 | 1 | 2;
}

/** First word of the overflow marks in the control block; one mark per structure. */
export const overflowMarks = 128;

/** Notes every draw made, for the tests on addresses; never set in a production run. */
export type DrawWitness = (purpose: number, row: number, tick: number, other: number, ordinal: number) => void;

export class Bound {
  /** The clock; `tick` counts days since the run's first day (burn-in included). */
  readonly clock = { tick: 0 };
  readonly key0: number;
  readonly key1: number;
  witness: DrawWitness | null = null;
  private readonly structures: string[];
  private readonly boxes = new Map<string, BoundBox>();
  private readonly counterNames: Map<string, number>;

  constructor(
    readonly storage: Storage,
    readonly parameters: Readonly<Record<string, number>>,
    readonly key: LuckKey,
    mode: SumMode,
  ) {
    this.key0 = key.seed | 0;
    this.key1 = key.replicate | 0;
    this.structures = structuresOf(storage.layout);
    for (const [name, view] of storage.boxes) {
      const chosen = modeNumbers[modeOfBox(view.region, mode)];
      this.boxes.set(name, { ...view, index: this.markOf(name), mode: chosen });
    }
    this.counterNames = new Map(storage.layout.counters.names.map((name, index) => [name, index]));
  }

  column(name: string): View {
    return found(this.storage.columns.get(name), 'column', name);
  }

  parameter(name: string): number {
    return found(this.parameters[name], 'parameter', name);
  }

  table(name: string): View {
    return found(this.storage.planTables.get(name), 'table', name);
  }

  list(name: string): ListView {
    return found(this.storage.lists.get(name), 'list', name);
  }

  box(name: string): BoundBox {
    return found(this.boxes.get(name), 'box', name);
  }

  calendar(name: string): CalendarView {
    return found(this.storage.calendars.get(name), 'calendar', name);
  }

  shape(table: string): TableShape {
    return found(this.storage.layout.tables[table], 'table', table);
  }

  /** Word of the control block that marks the structure as overflown. */
  markOf(name: string): number {
    return overflowMarks + this.structures.indexOf(name);
  }

  /** Index of a counter's first shard cell. */
  counter(name: string): number {
    const index = found(this.counterNames.get(name), 'counter', name);
    return index * this.storage.layout.counters.shards;
  }
}

function found<T>(value: T | undefined, kind: string, name: string): T {
  if (value === undefined) throw new Error(`the plan holds no ${kind} '${name}'`);
  return value;
}

/** Lists, boxes and calendars in the order of their overflow marks. */
export function structuresOf({ lists, boxes, calendars }: Layout): string[] {
  return [lists, boxes, calendars].flatMap((regions) => Object.keys(regions));
}

/** The structures that overflowed since the marks were last cleared. */
export function overflown(storage: Storage): string[] {
  return structuresOf(storage.layout).filter((_, index) => storage.control[overflowMarks + index] !== 0);
}

/** Runs one step over one shard. */
export type StepFunction = (shard: number) => void;

/** A step's implementation, to be bound once per worker and run. */
export type StepFactory = (bound: Bound) => StepFunction;
