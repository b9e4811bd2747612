/**
 * Where people stand in every ledger, how long the lowest standing holds them, and how far they
 * move. Reads the day's changes of level and of the courts' list; touches nothing.
 */
import { eachEntry } from '#engine/columns/operations.js';
import type { EngineRun } from '#engine/schedule/run.js';
import { listings } from '../ledgers/state.js';
import { moves } from '../scoring/state.js';

/** The standings of one ledger of points, by level: 0 is above every threshold. */
export interface Scale {
  readonly ledger: string;
  /** The ledger's bit in `subject`. */
  readonly bit: number;
  /** [level] → name of the standing; empty where the ledger has none. */
  readonly byLevel: readonly string[];
}

/** The list that one is on or not; its plane in the books of spells. */
const courtList = 'court-list';

/** The first level of a ledger's lowest standing, or −1 where it tells none apart. */
export function bottomOf({ byLevel }: Scale): number {
  const lowest = byLevel[byLevel.length - 1];
  const from = byLevel.indexOf(lowest);
  return from > 0 ? from : -1;
}

/** Stays in a lowest standing: how long each lasted, and whether it ended within the run. */
export interface Stays {
  readonly days: readonly number[];
  readonly ended: readonly boolean[];
}

export class Standings {
  /** [ledger] → row → the tick on which somebody came into the lowest standing. */
  private readonly since: readonly Map<number, number>[];
  /** [ledger] → lengths of the stays that ended. */
  private readonly ended: readonly number[][];
  private readonly bottoms: readonly number[];
  /** Scores of everybody when the window opened. */
  private before: Int32Array | null = null;
  /** Whom the score was about then. */
  private carried: Uint8Array | null = null;

  constructor(
    private readonly run: EngineRun,
    readonly scales: readonly Scale[],
    private readonly scorePlane: number,
  ) {
    this.bottoms = scales.map(bottomOf);
    this.since = [...scales, courtList].map(() => new Map<number, number>());
    this.ended = [...scales, courtList].map(() => []);
    const { rows, stride } = run.storage.table('people');
    const [level, listed] = [this.column('level'), this.column('listed')];
    scales.forEach((_, plane) => {
      for (let row = 0; level && row < rows; row++)
        if (this.isLowest(plane, level[plane * stride + row]))
          this.since[plane].set(row, run.tick);
    });
    for (let row = 0; listed && row < rows; row++)
      if (listed[row] === 1) this.since[scales.length].set(row, run.tick);
    this.open();
  }

  /** From here on scores are held against those of today. */
  open(): void {
    const [raw, subject] = [this.column('raw'), this.column('subject')];
    if (this.scorePlane < 0 || !raw || !subject) return;
    const { rows, stride } = this.run.storage.table('people');
    const bit = this.scales[this.scorePlane]?.bit ?? 0;
    const first = this.scorePlane * stride;
    this.before = Int32Array.from({ length: rows }, (_, row) => raw[first + row]);
    this.carried = Uint8Array.from({ length: rows }, (_, row) =>
      (subject[row] & bit) === 0 ? 0 : 1,
    );
  }

  /** Notes the day that was just lived. */
  look(): void {
    const tick = this.run.tick - 1;
    const { lists } = this.run.storage;
    eachEntry(lists.get(moves.name), (words, at) => {
      const [row, plane, was, level] = words.subarray(at, at + 4);
      const [before, now] = [this.isLowest(plane, was), this.isLowest(plane, level)];
      if (before !== now) this.turn(plane, row, now, tick);
    });
    eachEntry(lists.get(listings.name), (words, at) => {
      this.turn(this.scales.length, words[at], words[at + 1] === 1, tick);
    });
  }

  /** Stays in the lowest standing of a ledger of points, or on the courts' list. */
  stays(ledger: string): Stays {
    const plane = this.scales.findIndex((scale) => scale.ledger === ledger);
    const at = ledger === courtList ? this.scales.length : plane;
    if (at < 0) return { days: [], ended: [] };
    const open = [...this.since[at].values()].map((since) => this.run.tick - since);
    const over = this.ended[at];
    return {
      days: [...over, ...open],
      ended: [...over.map(() => true), ...open.map(() => false)],
    };
  }

  /** Ledgers with a lowest standing; the list comes last. */
  get withBottom(): readonly string[] {
    const scored = this.scales.filter((_, plane) => this.bottoms[plane] > 0);
    return [...scored.map(({ ledger }) => ledger), courtList];
  }

  /** Scores then and now of those who carried the score both times. */
  paths(rows: Int32Array): { before: Int32Array; after: Int32Array } {
    const [raw, subject] = [this.column('raw'), this.column('subject')];
    const { before, carried } = this;
    const none = new Int32Array(0);
    if (!raw || !subject || !before || !carried) return { before: none, after: none };
    const { stride } = this.run.storage.table('people');
    const bit = this.scales[this.scorePlane]?.bit ?? 0;
    const both = rows.filter((row) => carried[row] === 1 && (subject[row] & bit) !== 0);
    const first = this.scorePlane * stride;
    return { before: both.map((row) => before[row]), after: both.map((row) => raw[first + row]) };
  }

  /** How many of these people stand where in a ledger, and how many it is about. */
  counts(plane: number, rows: Int32Array): { about: number; by: ReadonlyMap<string, number> } {
    const { bit, byLevel } = this.scales[plane];
    const [level, subject] = [this.column('level'), this.column('subject')];
    const { stride } = this.run.storage.table('people');
    const by = new Map(byLevel.map((name) => [name, 0]));
    let about = 0;
    for (const row of rows) {
      if (!level || !subject || (subject[row] & bit) === 0) continue;
      about += 1;
      const name = byLevel[level[plane * stride + row]];
      if (name !== undefined) by.set(name, by.get(name)! + 1);
    }
    return { about, by };
  }

  private isLowest(plane: number, level: number): boolean {
    const bottom = this.bottoms[plane] ?? -1;
    return bottom > 0 && level >= bottom;
  }

  private turn(plane: number, row: number, isIn: boolean, tick: number): void {
    const since = this.since[plane].get(row);
    if (isIn) {
      if (since === undefined) this.since[plane].set(row, tick);
    } else if (since !== undefined) {
      this.ended[plane].push(tick - since);
      this.since[plane].delete(row);
    }
  }

  private column(name: string): ArrayLike<number> | undefined {
    return this.run.storage.columns.get(`people.${name}`);
  }
}
