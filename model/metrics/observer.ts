/**
 * The laboratory looks at a run, day by day, and touches nothing: it reads the day's lists and the
 * state, and keeps sums of its own. It also keeps the books of every ledger and says on which day
 * they stop balancing.
 */
import { eachEntry, entriesOf } from '#engine/columns/operations.js';
import type { ListView } from '#engine/columns/storage.js';
import { doings } from '../acts/state.js';
import { acts } from '../acts/catalogue.js';
import { postings, seen } from '../ledgers/state.js';
import { kinds, truths } from '../points.js';
import { falls } from '../scoring/state.js';
import { ledgers } from '../ledgers/catalogue.js';
import { Books, type ObserverInput } from './books.js';
import { type Cause, causeOf, causes } from './causes.js';
import { Doors } from './doors.js';
import { FinanceBook } from './finance.js';
import { Hearings } from './hearings.js';
import { Initiative } from './initiative.js';
import { Since } from './since.js';
import { Standings } from './standings.js';
import { Tallies } from './tallies.js';
import { Watch } from './watch.js';

/** Spells of restriction that ended or were cut off by the end of the run. */
export interface Spell {
  readonly days: number;
  readonly ended: boolean;
}

export class Observer {
  /** Sums of counters since the window opened. */
  totals: Record<string, number> = {};
  /** The same since the start, for the books. */
  private readonly whole: Record<string, number> = {};
  /** Points lost (positive, whole points) by cause and person. */
  readonly lost: Record<Cause, Float64Array>;
  readonly gained: Float64Array;
  /** Points lost for acts that are the exercise of a right. */
  readonly lostForRights: Float64Array;
  /** Own entries in all ledgers, and false ones. */
  readonly entries: Float64Array;
  readonly falseEntries: Float64Array;
  /** Last tick of a true own entry with harm of 1 and more, and of a culpable one of 2 and more. */
  readonly lastHarm: Int32Array;
  readonly lastSeriousHarm: Int32Array;
  doors: Doors;
  initiative: Initiative;
  watch = new Watch();
  readonly standings: Standings;
  readonly spells: Spell[] = [];
  /** Sums by kind of act. */
  tallies: Tallies;
  deeds = 0;
  hollow = 0;
  defaults = 0;
  /** The first day on which a book did not balance, and which. */
  imbalance: string | null = null;
  private readonly firedRules = new Set<number>();
  private readonly seenActs = new Set<number>();
  private readonly restrictedSince: Int32Array;
  hearings: Hearings;
  private readonly books: Books;
  finance: FinanceBook;
  private since: Since;

  constructor(private readonly input: ObserverInput) {
    const { rows } = input.run.storage.table('people');
    const numbers = () => new Float64Array(rows);
    this.initiative = new Initiative(rows);
    this.lost = Object.fromEntries(causes.map((cause) => [cause, numbers()])) as Record<Cause, Float64Array>;
    [this.gained, this.lostForRights, this.entries, this.falseEntries] = Array.from({ length: 4 }, numbers);
    this.doors = new Doors(rows);
    this.tallies = new Tallies(rows);
    this.lastHarm = new Int32Array(rows).fill(-1e6);
    this.lastSeriousHarm = new Int32Array(rows).fill(-1e6);
    this.restrictedSince = new Int32Array(rows).fill(-1);
    const severity = this.column('severity');
    for (let row = 0; row < rows; row++) if (severity && severity[row] > 0) this.restrictedSince[row] = input.run.tick;
    this.books = new Books(input);
    this.finance = new FinanceBook(input.run, input.planes);
    this.standings = new Standings(input.run, input.scales ?? [], input.scorePlane);
    this.hearings = new Hearings(input.run);
    this.since = new Since(input.run);
  }

  /**
   * Begins all sums anew: rates are of the days from here on (MODEL 10, the last year). What hangs
   * on a life or a run stays: harm done, spells, which rules ever fired, and the books.
   */
  openWindow(): void {
    const { run } = this.input;
    const { rows } = run.storage.table('people');
    this.totals = {};
    for (const sums of [
      ...Object.values(this.lost),
      this.gained,
      this.lostForRights,
      this.entries,
      this.falseEntries,
    ]) {
      sums.fill(0);
    }
    this.doors = new Doors(rows);
    this.tallies = new Tallies(rows);
    this.initiative = new Initiative(rows);
    this.watch = new Watch();
    this.hearings = new Hearings(run);
    this.finance = new FinanceBook(run, this.input.planes);
    [this.deeds, this.hollow, this.defaults] = [0, 0, 0];
    this.standings.open();
    this.since = new Since(run);
  }

  /** Favours enjoyed since the window opened, by person. */
  favours(): Float64Array {
    return this.since.sum('enjoyed');
  }

  column(name: string): ArrayLike<number> | undefined {
    return this.input.run.storage.columns.get(`people.${name}`);
  }

  /** Whether a rule on the act of that number has posted in the ledger of that plane. */
  fired(plane: number, act: number): boolean {
    return this.firedRules.has(plane * 256 + act);
  }

  /** Whether any keeper was told of the act. */
  wasSeen(act: number): boolean {
    return this.seenActs.has(act);
  }

  /** Notes the day that was just lived; `audit` also balances the books. */
  look(audit: boolean): void {
    const { run } = this.input;
    for (const [name, value] of Object.entries(run.counters())) {
      this.totals[name] = (this.totals[name] ?? 0) + value;
      this.whole[name] = (this.whole[name] ?? 0) + value;
    }
    this.readPostings();
    this.initiative.look(run);
    this.readSeen();
    this.doors.look((name) => entriesOf(this.list(name)), (plane) => this.ledgerOf(plane));
    this.readFalls();
    this.readDoings();
    this.standings.look();
    this.finance.look();
    this.readListed();
    this.hearings.look();
    if (audit && this.imbalance === null) this.imbalance = this.books.unbalanced(this.whole);
  }

  private list(name: string): ListView | undefined {
    return this.input.run.storage.lists.get(name);
  }

  private readPostings(): void {
    const tick = this.input.run.tick - 1;
    for (const entry of entriesOf(this.list(postings.name))) {
      const [row, plane, kind, act, points, truth, channel, cause] = entry;
      this.books.post(plane, kind, points, truth);
      this.watch.post(plane, kind, points, truth, channel);
      if (kind === kinds.own) {
        this.firedRules.add(plane * 256 + act);
        this.readOwn(row, act, truth, tick);
      }
      if (plane !== this.input.scorePlane) continue;
      this.tallies.post(row, kind, act, points);
      if (points > 0) {
        if (kind === kinds.own) this.gained[row] += points / 64;
        continue;
      }
      const why = causeOf(kind, truth, channel, cause);
      if (why) this.lost[why][row] -= points / 64;
      if (kind === kinds.own && rights.has(act)) this.lostForRights[row] -= points / 64;
    }
  }

  private readSeen(): void {
    for (const [, act, truth, channel] of entriesOf(this.list(seen.name))) {
      this.seenActs.add(act);
      this.watch.see(channel, truth);
    }
  }

  private readOwn(row: number, act: number, truth: number, tick: number): void {
    this.entries[row] += 1;
    if (truth !== truths.true) {
      this.falseEntries[row] += 1;
      return;
    }
    const done = harms.get(act);
    if (!done || done.harm === 0) return;
    this.lastHarm[row] = tick;
    if (done.harm >= 2 && done.culpable) this.lastSeriousHarm[row] = tick;
  }

  /** The name of the ledger of a plane. */
  private ledgerOf(plane: number): string {
    const numbers = this.input.run.storage.planTables.get('ledgers.ledgerOf');
    return ledgers.find(({ id }) => id === numbers?.[plane])?.name ?? 'none';
  }

  private readFalls(): void {
    const tick = this.input.run.tick - 1;
    for (const [row, severity, was] of entriesOf(this.list(falls.name))) {
      if (was === 0 && severity > 0) this.restrictedSince[row] = tick;
      if (was > 0 && severity === 0 && this.restrictedSince[row] >= 0) {
        this.spells.push({ days: tick - this.restrictedSince[row], ended: true });
        this.restrictedSince[row] = -1;
      }
    }
  }

  private readDoings(): void {
    eachEntry(this.list(doings.name), (words, at) => {
      const act = words[at + 1];
      if (act === 3) this.defaults += 1;
      this.tallies.did(act);
      if (!deeds.has(act)) return;
      this.deeds += 1;
      this.hollow += words[at + 3];
    });
  }

  /** Days on the list, looked at once a month and weighted by its days. */
  private readListed(): void {
    const listed = this.column('listed');
    if (!listed || this.input.run.tick % 30 !== 0) return;
    for (const on of listed as Uint8Array) this.doors.listedDays += 30 * on;
  }

  /** Spells still open at the end are censored, not forgotten. */
  close(): readonly Spell[] {
    const tick = this.input.run.tick;
    const open: Spell[] = [];
    for (const since of this.restrictedSince) if (since >= 0) open.push({ days: tick - since, ended: false });
    return [...this.spells, ...open];
  }

  /** Days noted by the run's own measure columns since the window opened. */
  daysOf(which: 'restricted' | 'wrongful' | 'through'): Float64Array {
    return this.since.sum(`${which}Days`);
  }

  /** The tick of the last day looked at. */
  get lastTick(): number {
    return this.input.run.tick - 1;
  }

  get days(): number {
    return this.input.run.tick - this.since.tick;
  }

  /** Appeals filed and not yet decided: in the queue or under review. */
  pendingAppeals(): number {
    return this.books.pendingAppeals();
  }

  firmLoss(): number {
    return this.since.firmLoss();
  }
}

const harms = new Map(acts.map((act) => [act.id, act]));
const rights = new Set(acts.filter((act) => act.right).map((act) => act.id));
const deeds = new Set(acts.filter((act) => act.domain === 'helping').map((act) => act.id));
