/** What a run's own sums have grown by since a day: days noted, favours, points of firms. */
import type { EngineRun } from '#engine/schedule/run.js';

const summed = ['restrictedDays', 'wrongfulDays', 'throughDays', 'enjoyed'] as const;
type Summed = (typeof summed)[number];

export class Since {
  readonly tick: number;
  private readonly before: Readonly<Record<Summed, Int32Array>>;
  private readonly firms: number;

  constructor(private readonly run: EngineRun) {
    const { rows } = run.storage.table('people');
    this.tick = run.tick;
    this.before = Object.fromEntries(
      summed.map((name) => [name, Int32Array.from(this.column(name) ?? new Int32Array(rows))]),
    ) as Record<Summed, Int32Array>;
    this.firms = this.firmPoints();
  }

  /** By person; nothing where the run does not keep the sum. */
  sum(name: Summed): Float64Array {
    const now = this.column(name);
    return Float64Array.from(this.before[name], (then, row) => (now ? now[row] - then : 0));
  }

  /** Points that firms have lost. */
  firmLoss(): number {
    return (this.firms - this.firmPoints()) / 64;
  }

  private column(name: string): ArrayLike<number> | undefined {
    return this.run.storage.columns.get(`people.${name}`);
  }

  private firmPoints(): number {
    const raw = this.run.storage.columns.get('firms.raw');
    let sum = 0;
    if (raw) for (const points of raw) sum += points;
    return sum;
  }
}
