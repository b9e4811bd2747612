/** Opens the record of a run and reads single lives out of it. */
import { join } from 'node:path';
import { Archive } from '#engine/trace/archive.js';
import { LogReader } from '#engine/trace/log-reader.js';
import type { LogShape } from '#engine/trace/log-shape.js';
import { openPieces } from '#results/atomic.js';
import { dateOf } from '#results/tables.js';
import type { NamedLedger, Names } from '../record/names.js';
import type { RecordFacts } from '../record/recording.js';
import {
  kept,
  reached,
  recordKind,
  recordName,
  severed,
  shapeOf,
  stood,
  type Thing,
  tied,
} from '../record/shapes.js';
import { fadingOf } from './fading.js';
import type { Tie } from './spreading.js';

/** One change of a score, as the record holds it. */
export interface Posting {
  readonly row: number;
  readonly tick: number;
  readonly plane: number;
  readonly kind: number;
  readonly act: number;
  /** In 1/64 point. */
  readonly points: number;
  readonly truth: number;
  readonly channel: number;
  readonly cause: number;
}

/** An entry of another list, its fields by name. */
export interface Happening {
  readonly tick: number;
  readonly of: Readonly<Record<string, number>>;
}

export class Lives {
  private readonly archive: Archive;
  readonly facts: RecordFacts;
  private readonly postings = new Map<number, readonly Posting[]>();
  private readonly spread = new Map<number, readonly Tie[]>();
  private readonly changes = new Map<number, readonly TieChange[]>();
  private readonly told = new Map<string, Happening[]>();
  private readonly values = new Map<string, ReadonlyMap<string, number>>();
  private readonly readers = new Map<string, LogReader | null>();

  /** @throws StorageProblem, FileRefused */
  constructor(folder: string) {
    this.archive = Archive.open(recordKind, openPieces(join(folder, recordName)));
    this.facts = this.archive.facts as unknown as RecordFacts;
  }

  get names(): Names {
    return this.facts.names;
  }

  ledger(plane: number): NamedLedger {
    return this.names.ledgers[plane];
  }

  /** Days since the scenario's day 0; negative before it. */
  dayOf(tick: number): number {
    return tick - this.facts.firstTick;
  }

  dateOf(tick: number): string {
    return dateOf(this.facts.start, this.dayOf(tick));
  }

  private reader(shape: LogShape | null): LogReader | null {
    if (!shape) return null;
    let reader = this.readers.get(shape.list);
    if (reader === undefined) {
      const isThere = this.archive.piecesOf(`log:${shape.list}:about`) > 0;
      reader = isThere ? new LogReader(shape, this.archive) : null;
      this.readers.set(shape.list, reader);
    }
    return reader;
  }

  /** The postings of all these persons, read at once. */
  load(rows: Iterable<number>): void {
    const missing = [...new Set(rows)].filter((row) => !this.postings.has(row));
    if (missing.length === 0) return;
    const posted = this.readPostings(missing);
    for (const row of missing) {
      this.postings.set(row, this.withFading(row, posted.get(row) ?? []));
    }
  }

  private readPostings(rows: readonly number[]): Map<number, readonly Posting[]> {
    const shape = shapeOf(kept.postings, this.facts.people);
    const reader = this.reader(shape);
    const found = new Map<number, readonly Posting[]>();
    if (!shape || !reader) return found;
    const at = (field: string): number => shape.fields.indexOf(field);
    const fields = ['plane', 'kind', 'act', 'points', 'truth', 'channel', 'cause'] as const;
    const places = fields.map(at);
    for (const [row, entries] of reader.ofAll(rows)) {
      const posted = entries.map(({ tick, words }): Posting => {
        const [plane, kind, act, points, truth, channel, cause] = places.map(
          (place) => words[place],
        );
        return { row, tick, plane, kind, act, points, truth, channel, cause };
      });
      found.set(row, posted);
    }
    return found;
  }

  /** With what faded, which no list holds, before what else was posted that day. */
  private withFading(row: number, posted: readonly Posting[]): readonly Posting[] {
    const { firstTick, days } = this.facts;
    const faded = this.names.ledgers.flatMap((ledger, plane) => {
      if (!(ledger.fadePer1024 > 0)) return [];
      const raw = ledger.base + (this.stood('start', row).get(`raw:${ledger.id}`) ?? 0);
      return fadingOf({ row, plane, ledger, raw, firstTick, days }, posted);
    });
    if (faded.length === 0) return posted;
    return [...faded, ...posted].sort((a, b) => a.tick - b.tick);
  }

  postingsOf(row: number): readonly Posting[] {
    this.load([row]);
    return this.postings.get(row) ?? [];
  }

  /** What another kept list says of a person; empty where the run had none. */
  happenings(list: keyof typeof kept, row: number): Happening[] {
    return remembered(this.told, `${list} ${row}`, () => this.readHappenings(list, row));
  }

  /** Everybody of whom a kept list says anything. */
  rowsIn(list: keyof typeof kept): Set<number> {
    const rows = new Set<number>();
    this.reader(shapeOf(kept[list], this.facts.people))?.visit((_, words) => rows.add(words[0]));
    return rows;
  }

  private readHappenings(list: keyof typeof kept, row: number): Happening[] {
    const shape = shapeOf(kept[list], this.facts.people);
    const reader = this.reader(shape);
    if (!shape || !reader) return [];
    return reader.of(row).map(({ tick, words }) => ({
      tick,
      of: Object.fromEntries(shape.fields.map((field, i) => [field, words[i]])),
    }));
  }

  /** Values of a person at the start or the end, by item; 0 or the base is left out. */
  stood(when: 'start' | 'end', row: number): ReadonlyMap<string, number> {
    return remembered(this.values, `${when} ${row}`, () => {
      const reader = this.reader(stood(`lives.${when}`, this.facts.people));
      const found = reader?.of(row) ?? [];
      return new Map(found.map(({ words }) => [this.facts.items[words[1]], words[2]]));
    });
  }

  /** Some items of everybody. */
  visitStood(
    when: 'start' | 'end',
    isAsked: (item: string) => boolean,
    seen: (row: number, value: number) => void,
  ): void {
    const asked = this.facts.items.map(isAsked);
    this.reader(stood(`lives.${when}`, this.facts.people))?.visit((_, words) => {
      if (asked[words[1]]) seen(words[0], words[2]);
    });
  }

  rowsOf(thing: Thing): number {
    return thing === 'vehicle' ? this.facts.vehicles : this.facts.firms;
  }

  /** What reached a vehicle or firm, in 1/64 point. */
  reached(
    thing: Thing,
    row: number,
  ): readonly { readonly tick: number; readonly points: number }[] {
    const entries = this.reader(reached(`lives.${thing}s`, this.rowsOf(thing)))?.of(row) ?? [];
    // What is due on the evening of the last day is never posted.
    const end = this.facts.firstTick + this.facts.days;
    return entries
      .filter(({ tick }) => tick < end)
      .map(({ tick, words }) => ({ tick, points: words[1] }));
  }

  endOf(thing: Thing, row: number): number {
    return (
      this.reader(reached(`lives.${thing}s.end`, this.rowsOf(thing)))?.of(row)[0]?.words[1] ?? 0
    );
  }

  /** Ties of a row in a layer; empty where nothing travelled along it. */
  ties(layer: string, row: number): number[] {
    const rows =
      layer === 'drives'
        ? this.facts.vehicles
        : layer === 'fleet'
          ? this.facts.firms
          : this.facts.people;
    const reader = this.reader(tied(layer, Math.max(1, rows)));
    return reader?.of(row).map(({ words }) => words[1]) ?? [];
  }

  /** Ties along which postings travel on a tick, with the layers in which each pair is tied. */
  spreadTies(row: number, tick: number): readonly Tie[] {
    const cuts = this.cutsOf(row);
    const ties = this.allTies(row);
    if (cuts.length === 0) return ties;
    const friendBit = 1 << this.names.layers.indexOf('friend');
    return ties.map((tie) => {
      if ((tie.layers & friendBit) === 0) return tie;
      const last = cuts.filter((one) => one.number === tie.friend && one.tick <= tick).at(-1);
      return last?.isCut ? { ...tie, layers: tie.layers & ~friendBit } : tie;
    });
  }

  /** The same whether cut or not. */
  allTies(row: number): readonly Tie[] {
    return remembered(this.spread, row, () => {
      const reader = this.reader(tied('spread', this.facts.people));
      return (reader?.of(row) ?? []).map(({ words }) => {
        const [, other, layers, friend] = words;
        return { other, layers, friend };
      });
    });
  }

  /** Ties with friends that ended or formed again, from a tick on. */
  cutsOf(row: number): readonly TieChange[] {
    return remembered(this.changes, row, () => {
      const reader = this.reader(severed(this.facts.people));
      return (reader?.of(row) ?? []).map(({ tick, words }) => ({
        tick,
        number: words[1],
        isCut: words[2] === 1,
      }));
    });
  }
}

/** A tie with a friend that ended, or formed again. */
export interface TieChange {
  readonly tick: number;
  readonly number: number;
  readonly isCut: boolean;
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
