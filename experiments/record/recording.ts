/**
 * Keeps the record of a run while it is lived: every posting, every standing crossed, every
 * restriction, refusal, notice and appeal, and what stood at the start. It reads the day's lists
 * after the day is lived; nothing that runs knows of it. Its cost is in decision 0032.
 */
import type { EngineRun } from '#engine/schedule/run.js';
import { type Archive, type Section, sealArchive } from '#engine/trace/archive.js';
import { LogWriter } from '#engine/trace/log.js';
import type { Plan } from '#scenario/compile/plan.js';
import { type Names, namesOf } from './names.js';
import {
  kept,
  reached,
  recordKind,
  severed,
  shapeOf,
  stood,
  type Thing,
  things,
} from './shapes.js';
import { tieLogs } from './ties.js';

/** What a record says of its run, besides names. */
export interface RecordFacts {
  readonly scenario: string;
  readonly title: string;
  readonly scenarioHash: string;
  readonly engineHash: string;
  readonly society: string;
  readonly seed: number;
  readonly replicate: number;
  readonly people: number;
  readonly vehicles: number;
  readonly firms: number;
  /** ISO date of day 0. */
  readonly start: string;
  /** Tick of the scenario's own day 0: what comes before is the past all arms share. */
  readonly firstTick: number;
  readonly days: number;
  readonly burnIn: number;
  readonly digest: string;
  /** What the numbers of `stood` lists mean. */
  readonly items: readonly string[];
  readonly names: Names;
}

/** A value that may stand at the start or the end, where it is not `usual`. */
interface Item {
  readonly name: string;
  readonly column: string;
  readonly plane: number;
  readonly usual: number;
}

function itemsOf(plan: Plan): Item[] {
  const base = plan.draft.tables.get('ledgers.base');
  const perLedger = plan.draft.pointLedgers.flatMap((ledger, plane): Item[] => [
    { name: `raw:${ledger.name}`, column: 'raw', plane, usual: base?.[plane] ?? 0 },
    { name: `false:${ledger.name}`, column: 'rawFalse', plane, usual: 0 },
    { name: `through:${ledger.name}`, column: 'rawThrough', plane, usual: 0 },
    { name: `level:${ledger.name}`, column: 'level', plane, usual: 0 },
  ]);
  const columns = [
    'severity',
    'listed',
    'subject',
    'traits',
    'restrictedDays',
    'wrongfulDays',
    'throughDays',
  ];
  return [
    ...perLedger,
    ...columns.map((column): Item => ({ name: column, column, plane: 0, usual: 0 })),
  ];
}

/** Which friend ties are cut, word by word; empty where no tie ever ends. */
function cutBitsOf(run: EngineRun): Int32Array[] {
  const { rows } = run.storage.table('people');
  return ['cutLow', 'cutHigh'].flatMap((name) => {
    const view = run.storage.columns.get(`people.${name}`);
    return view ? [Int32Array.from(view.subarray(0, rows))] : [];
  });
}

export class Recording {
  private readonly days: readonly LogWriter[];
  private readonly starts: LogWriter;
  private readonly ofThings: readonly { readonly thing: Thing; readonly log: LogWriter }[];
  private readonly items: readonly Item[];
  private readonly cuts: LogWriter;
  /** Which friend ties were cut on the evening last noted, 32 of them a word. */
  private cutBits: Int32Array[] = [];

  /** For a run that stands on the morning of day 0, or is about to be laid a checkpoint. */
  constructor(private readonly plan: Plan) {
    const people = plan.society.peopleCount;
    this.items = itemsOf(plan);
    this.starts = new LogWriter(stood('lives.start', people));
    this.cuts = new LogWriter(severed(people));
    this.days = Object.values(kept).flatMap((name) => {
      const shape = shapeOf(name, people);
      return shape ? [new LogWriter(shape)] : [];
    });
    this.ofThings = (['vehicle', 'firm'] as const).map((thing) => {
      const rows = plan.engine.layout.tables[things[thing]].rows;
      return { thing, log: new LogWriter(reached(`lives.${thing}s`, rows)) };
    });
  }

  private get logs(): readonly LogWriter[] {
    return [this.starts, this.cuts, ...this.days, ...this.ofThings.map(({ log }) => log)];
  }

  /** Goes on with a run that was laid a checkpoint. */
  goOn(run: EngineRun): void {
    this.cutBits = cutBitsOf(run);
  }

  /** Notes what stands on the morning of day 0. */
  begin(run: EngineRun): void {
    this.stand(this.starts, run);
    this.noteCuts(run);
  }

  private stand(log: LogWriter, run: EngineRun): void {
    const { rows, stride } = run.storage.table('people');
    const words: number[] = [];
    this.items.forEach(({ column, plane, usual }, item) => {
      const view = run.storage.columns.get(`people.${column}`);
      if (!view) return;
      for (let row = 0; row < rows; row++) {
        const value = view[plane * stride + row] | 0;
        if (value !== usual) words.push(row, item, value - usual);
      }
    });
    log.add(
      0,
      Int32Array.from(words),
      Array.from({ length: words.length / 3 }, (_, i) => i * 3),
    );
  }

  /** Adds the day just lived. */
  note(run: EngineRun): void {
    const tick = run.tick - 1;
    for (const log of this.days) {
      const list = run.storage.lists.get(log.shape.list);
      if (list) log.append(tick, list);
    }
    for (const { thing, log } of this.ofThings) this.noteThings(run, thing, log);
    this.noteCuts(run);
  }

  /** Vehicles and firms have no list: what is due tonight is posted tomorrow. */
  private noteThings(run: EngineRun, thing: Thing, log: LogWriter): void {
    const due = run.storage.columns.get(`${things[thing]}.due`);
    if (!due) return;
    const { rows } = run.storage.table(things[thing]);
    const words: number[] = [];
    for (let row = 0; row < rows; row++) if (due[row] !== 0) words.push(row, due[row]);
    log.add(
      run.tick,
      Int32Array.from(words),
      Array.from({ length: words.length / 2 }, (_, i) => i * 2),
    );
  }

  /** Ties cut or formed again since the evening before; it holds from the next day on. */
  private noteCuts(run: EngineRun): void {
    const now = cutBitsOf(run);
    const words: number[] = [];
    now.forEach((bits, word) => {
      const before = this.cutBits[word];
      for (let row = 0; row < bits.length; row++) {
        let changed = bits[row] ^ (before?.[row] ?? 0);
        while (changed !== 0) {
          const bit = 31 - Math.clz32(changed & -changed);
          words.push(row, word * 32 + bit, (bits[row] >>> bit) & 1);
          changed &= changed - 1;
        }
      }
    });
    this.cutBits = now;
    const starts = Array.from({ length: words.length / 3 }, (_, i) => i * 3);
    this.cuts.add(run.tick, Int32Array.from(words), starts);
  }

  get entries(): number {
    return this.logs.reduce((sum, log) => sum + log.entries, 0);
  }

  /** Bytes of all entries. */
  get bytes(): number {
    return this.logs.reduce((sum, log) => sum + log.length, 0);
  }

  /** Sections of what was added since the logs had `lengths`. */
  since(lengths: readonly (readonly number[])[]): { sections: Section[]; lengths: number[][] } {
    const parts = this.logs.map((log, i) => log.since(lengths[i] ?? []));
    return {
      sections: parts.flatMap(({ sections }) => sections),
      lengths: parts.map((part) => part.lengths),
    };
  }

  /** Lays what `since` gave upon what is here. @throws FileRefused */
  lay(archive: Archive): void {
    for (const log of this.logs) log.lay(archive);
  }

  /** The record as the parts of a file, once the last day is lived. */
  seal(
    run: EngineRun,
    facts: Omit<RecordFacts, 'items' | 'names' | 'vehicles' | 'firms'>,
  ): Uint8Array[] {
    const ends = new LogWriter(stood('lives.end', this.plan.society.peopleCount));
    this.stand(ends, run);
    const things = this.ofThings.map(({ thing }) => this.thingsEnd(run, thing));
    const logs = [...this.logs, ends, ...things, ...tieLogs(this.plan)];
    const { vehicles, firms } = this.plan.society;
    const all: RecordFacts = {
      ...facts,
      vehicles: vehicles.count,
      firms: firms.count,
      items: this.items.map(({ name }) => name),
      names: namesOf(this.plan),
    };
    return sealArchive(
      recordKind,
      all,
      logs.flatMap((log) => log.sections()),
    );
  }

  private thingsEnd(run: EngineRun, thing: Thing): LogWriter {
    const { rows } = run.storage.table(things[thing]);
    const log = new LogWriter(reached(`lives.${thing}s.end`, rows));
    const raw = run.storage.columns.get(`${things[thing]}.raw`);
    const words: number[] = [];
    for (let row = 0; raw && row < rows; row++) if (raw[row] !== 0) words.push(row, raw[row]);
    log.add(
      0,
      Int32Array.from(words),
      Array.from({ length: words.length / 2 }, (_, i) => i * 2),
    );
    return log;
  }
}
