/**
 * The society as references see it: people, firms and vehicles one by one, with their columns as
 * properties, lists as arrays of records, luck by address. Slow on purpose, to be read; it shares
 * with the kernels the memory and the generator, and nothing of the intermediate form.
 *
 * Inside one reference, lists and calendars read in no promised order: a reference that depends on
 * the order of equals is wrong in the same way as a kernel that does.
 */
import type { Column, View } from '#engine/columns/column.js';
import {
  chain,
  claimEntry,
  claimMessage,
  eachEntry,
  promise,
  readRecord,
  release,
  takeBucket,
  writeRecord,
} from '#engine/columns/operations.js';
import type { BoxSpec, CalendarSpec, ListSpec } from '#engine/columns/structures.js';
import type { Bound } from '#engine/kernels/bound.js';
import { philox } from '#engine/random/philox.js';
import { initiative } from './acts/initiative/state.js';
import { around, dissent, mind } from './adaptation/state.js';
import { credit, habit } from './acts/state.js';
import { doors, favoured, schooling, shown, wages } from './consequences/state.js';
import { book, court, mark, traced } from './ledgers/state.js';
import { contacted, passing, pulled, receiving, walk } from './propagation/state.js';
import { appeal, conduct, harmed, office } from './recourse/state.js';
import { noted, standing, stay } from './scoring/state.js';
import { file, firm, friendship, living, person, vehicle } from './society/state.js';

/** A column with planes, of one row. */
export interface Planes {
  get(plane: number): number;
  set(plane: number, value: number): void;
  add(plane: number, value: number): void;
}

type Columns = Readonly<Record<string, Column>>;
type PlaneNames =
  | keyof Pick<typeof book, 'raw' | 'rawFalse' | 'rawThrough' | 'due' | 'dueFalse' | 'capUsed'>
  | 'noted'
  | 'level' | 'inForce' | 'stake' | 'spread' | 'spreadFalse' | 'pull' | 'pullFalse' | 'pullNext'
  | 'pullFalseNext'
  | 'received' | 'stayed' | 'lifted' | 'lastLoss';
type RowOf<C extends Columns> = { [K in keyof C & string]: K extends PlaneNames ? Planes : number };
type Flat<C extends Columns> = { [K in keyof C & string]: number };

/** One row of a table; `row` is its number. */
export type Person = { readonly row: number } & RowOf<
  typeof person & typeof living & typeof credit & typeof habit &
    typeof book & typeof court & typeof mark & typeof standing &
    typeof traced & typeof doors & typeof favoured & typeof schooling & typeof shown &
    typeof wages & typeof dissent &
    typeof noted & typeof mind & typeof around & typeof passing & typeof pulled &
    typeof receiving & typeof contacted &
    typeof walk & typeof friendship & typeof stay & typeof harmed & typeof conduct &
    typeof initiative & typeof file
>;
export type Firm = { readonly row: number } & Flat<typeof firm>;
export type Vehicle = { readonly row: number } & Flat<typeof vehicle>;
export type Appeal = { readonly row: number } & Flat<typeof appeal>;
export type Office = { readonly row: number } & Flat<typeof office>;

type Entry<F extends string> = { -readonly [K in F]: number };

/** An unsigned word as a fraction is never needed: words are compared with thresholds. */
export type Words = readonly [number, number, number, number];

/** What an address has beside a purpose and a row. */
interface Address {
  readonly other?: number;
  readonly ordinal?: number;
  readonly tick?: number;
}

export class Town {
  readonly people: readonly Person[];
  readonly vehicles: readonly Vehicle[];
  readonly firms: readonly Firm[];
  readonly appeals: readonly Appeal[];
  readonly offices: readonly Office[];

  constructor(private readonly bound: Bound) {
    this.people = this.rows('people');
    this.vehicles = this.rows('vehicles');
    this.firms = this.rows('firms');
    this.appeals = this.rows('appeals');
    this.offices = this.rows('offices');
  }

  /** Days since the run's first day. */
  get tick(): number {
    return this.bound.clock.tick;
  }

  /** Persons whose turn it is today, once every `days` days. */
  whoseTurn(days: number): Person[] {
    return this.people.filter((p) => (((this.tick - p.row) % days) + days) % days === 0);
  }

  parameter(name: string): number {
    return this.bound.parameter(name);
  }

  /** An entry of a plan table, as a signed number. */
  look(table: { readonly name: string }, index: number): number {
    const values = this.bound.table(table.name);
    if (!(index >= 0 && index < values.length)) throw new RangeError(`${table.name}[${index}] of ${values.length}`);
    return values[index];
  }

  /** An entry of a plan table that holds draw thresholds, as an unsigned number. */
  chance(table: { readonly name: string }, index: number): number {
    return this.look(table, index) >>> 0;
  }

  /** The four words at an address, unsigned; of today, unless another day is named. */
  luck(purpose: number, row: number, at: Address = {}): Words {
    const out = new Int32Array(4);
    const [other, ordinal, tick] = [at.other ?? 0, at.ordinal ?? 0, at.tick ?? this.tick];
    this.bound.witness?.(purpose, row, tick, other, ordinal);
    philox(row, tick, (purpose << 16) | ordinal, other, this.bound.key0, this.bound.key1, out);
    return [out[0] >>> 0, out[1] >>> 0, out[2] >>> 0, out[3] >>> 0];
  }

  /** The byte that decides whether a row is a candidate of a group today. */
  byte(purpose: number, row: number): number {
    const out = new Int32Array(4);
    this.bound.witness?.(purpose, row >> 4, this.tick, 0, 0);
    philox(row >> 4, this.tick, purpose << 16, 0, this.bound.key0, this.bound.key1, out);
    return (out[(row & 15) >> 2] >>> ((row & 3) << 3)) & 255;
  }

  /** The 32-bit word of a candidate: its byte, then the upper 24 bits of `fine`. */
  static word(byte: number, fine: number): number {
    return byte * 2 ** 24 + (fine >>> 8);
  }

  /** Today's entries of a list, shard by shard. */
  entries<F extends string>(list: ListSpec<string, F>): Entry<F>[] {
    const all: Entry<F>[] = [];
    eachEntry(this.bound.list(list.name), (words, at) => all.push(readRecord(list.fields, words, at)));
    return all;
  }

  /** Adds an entry to the list of the shard of `row`. */
  push<F extends string>(list: ListSpec<string, F>, row: number, entry: Entry<F>): void {
    const view = this.bound.list(list.name);
    const at = claimEntry(view, row >> this.bound.shape(list.table).shift);
    if (at < 0) this.bound.storage.control[this.bound.markOf(list.name)] = 1;
    else writeRecord(list.fields, view.entries, at, entry);
  }

  /** Changes entries in place: `change` returns the new fields, or undefined to leave one. */
  rewrite<F extends string>(list: ListSpec<string, F>, change: (entry: Entry<F>) => Partial<Entry<F>> | undefined): void {
    eachEntry(this.bound.list(list.name), (words, at) => rewriteAt(list.fields, words, at, change));
  }

  /** Sends a message to the owner of `message.row`; `from` is a row of the sender. */
  send<F extends string>(box: BoxSpec<string, F>, from: number, message: Entry<F> & { row: number }): void {
    const view = this.bound.box(box.name);
    const at = claimMessage(view, from >> this.bound.shape(box.from).shift, message.row);
    if (at < 0) this.bound.storage.control[view.index] = 1;
    else writeRecord(box.fields, view.messages, at, message);
  }

  /** Takes every message out of a box. */
  drain<F extends string>(box: BoxSpec<string, F>): Entry<F>[] {
    const view = this.bound.box(box.name);
    const all: Entry<F>[] = [];
    view.counts.forEach((count, region) => {
      for (let i = 0; i < count; i++) all.push(readRecord(box.fields, view.messages, (view.starts[region] + i) * view.width));
    });
    view.counts.fill(0);
    return all;
  }

  /** Promises an entry for a day, in the shard of `row`. */
  promise<F extends string>(calendar: CalendarSpec<string, F>, row: number, day: number, entry: Entry<F>): void {
    const view = this.bound.calendar(calendar.name);
    const at = promise(view, row >> this.bound.shape(calendar.table).shift, this.tick, day);
    if (at < 0) this.bound.storage.control[this.bound.markOf(calendar.name)] = 1;
    else writeRecord(calendar.fields, view.slots, at, entry);
  }

  /** Takes what is due today out of a calendar. */
  due<F extends string>(calendar: CalendarSpec<string, F>): Entry<F>[] {
    const view = this.bound.calendar(calendar.name);
    const all: Entry<F>[] = [];
    for (let shard = 0; shard < view.frees.length / 2; shard++) {
      for (let slot = takeBucket(view, shard, this.tick); slot >= 0; ) {
        const at = (shard * view.capacity + slot) * view.width;
        const next = view.slots[at + view.fields + 1];
        const day = view.slots[at + view.fields];
        if (day > this.tick) chain(view, shard, slot, at, this.tick, day);
        else {
          all.push(readRecord(calendar.fields, view.slots, at));
          release(view, shard, slot, at);
        }
        slot = next;
      }
    }
    return all;
  }

  /** Changes what is promised for a day: `change` returns new fields, or undefined. */
  amend<F extends string>(
    calendar: CalendarSpec<string, F>,
    row: number,
    day: number,
    change: (entry: Entry<F>) => Partial<Entry<F>> | undefined,
  ): void {
    const view = this.bound.calendar(calendar.name);
    const shard = row >> this.bound.shape(calendar.table).shift;
    for (let slot = view.heads[shard * view.days + (day & (view.days - 1))]; slot >= 0; ) {
      const at = (shard * view.capacity + slot) * view.width;
      if (view.slots[at + view.fields] === day) rewriteAt(calendar.fields, view.slots, at, change);
      slot = view.slots[at + view.fields + 1];
    }
  }

  count(counter: string, value = 1): void {
    this.bound.storage.counters[this.bound.counter(counter)] += value;
  }

  private rows<T>(table: string): T[] {
    const { layout, columns } = this.bound.storage;
    const shape = layout.tables[table];
    if (!shape) return [];
    const prototype = {};
    for (const region of Object.values(layout.columns)) {
      if (region.column.table !== table) continue;
      const name = region.column.name.slice(table.length + 1);
      const view = columns.get(region.column.name) as View;
      define(prototype, name, view, region.column.axis === null ? null : shape.stride);
    }
    return Array.from({ length: shape.rows }, (_, row) => Object.create(prototype, { row: { value: row } }) as T);
  }
}

function define(prototype: object, name: string, view: View, stride: number | null): void {
  Object.defineProperty(prototype, name, stride === null
    ? {
        get(this: { row: number }) { return view[this.row]; },
        set(this: { row: number }, value: number) { view[this.row] = value; },
      }
    : {
        get(this: { row: number }): Planes {
          const { row } = this;
          return {
            get: (plane) => view[plane * stride + row],
            set: (plane, value) => { view[plane * stride + row] = value; },
            add: (plane, value) => { view[plane * stride + row] += value; },
          };
        },
      });
}

/** Puts new fields over the entry that begins at `at`, where `change` gives any. */
function rewriteAt<F extends string>(
  fields: readonly F[],
  words: Int32Array,
  at: number,
  change: (entry: Entry<F>) => Partial<Entry<F>> | undefined,
): void {
  const entry = readRecord(fields, words, at);
  const changed = change(entry);
  if (changed) writeRecord(fields, words, at, { ...entry, ...changed });
}

/** A mechanism's reference: one function a phase, run for the whole town at once. */
export type Reference = Readonly<Partial<Record<import('./mechanism.js').Phase, (town: Town) => void>>>;
