/** A run laid by hand for observers: the lists of each day, a few columns and plan tables. */
import type { EngineRun } from '#engine/schedule/run.js';

export type Entry = readonly number[];
export type Columns = Readonly<Record<string, ArrayLike<number>>>;

/** A run of which only the day's lists and a few columns are there. */
export class HandRun {
  tick = 0;
  private readonly lists = new Map<string, object>();

  constructor(
    private readonly people: number,
    private readonly columns: Columns = {},
    private readonly tables: Columns = {},
  ) {}

  /** Lives a day on which these lists are written. */
  day(written: Readonly<Record<string, readonly Entry[]>>): void {
    this.lists.clear();
    for (const [name, entries] of Object.entries(written)) {
      const width = entries[0]?.length ?? 1;
      const words = Int32Array.from(entries.flat());
      const counts = [entries.length];
      this.lists.set(name, { entries: words, counts, width, capacity: entries.length });
    }
    this.tick += 1;
  }

  counters(): Record<string, number> {
    return {};
  }

  get run(): EngineRun {
    const columns = new Map(
      Object.entries(this.columns).map(([name, values]) => [`people.${name}`, values]),
    );
    const table = () => ({ rows: this.people, stride: this.people, shift: 8 });
    const planTables = new Map(Object.entries(this.tables));
    const calendars = new Map();
    Object.assign(this, {
      storage: { columns, lists: this.lists, calendars, planTables, table },
    });
    return this as unknown as EngineRun;
  }
}
