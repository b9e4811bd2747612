/**
 * The laboratory looks at a run, day by day, and touches nothing: it reads the day's lists and the
 * state, and keeps sums of its own. It also keeps the books of every ledger and says on which day
 * they stop balancing.
 */
import type { EngineRun } from '#engine/schedule/run.js';
import { promisesOf } from '#engine/trace/hash.js';
import { doings } from '../acts/state.js';
import { acts } from '../acts/catalogue.js';
import { demands } from '../consequences/catalogue.js';
import { denied } from '../consequences/state.js';
import { postings, seen } from '../ledgers/state.js';
import { kinds, truths } from '../points.js';
import { falls } from '../scoring/state.js';

const tipChannel = 6;

/** What a point was lost for. */
export const causes = ['own', 'mistake', 'lie', 'friends', 'association', 'attribute'] as const;
export type Cause = (typeof causes)[number];

export interface ObserverInput {
  readonly run: EngineRun;
  /** Plane of the scenario's score, −1 where nobody carries one. */
  readonly scorePlane: number;
  readonly planes: number;
  readonly base: ArrayLike<number>;
  readonly expiry: ArrayLike<number>;
}

/** Spells of restriction that ended or were cut off by the end of the run. */
export interface Spell {
  readonly days: number;
  readonly ended: boolean;
}

export class Observer {
  /** Sums of counters since the start. */
  readonly totals: Record<string, number> = {};
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
  readonly denials: Float64Array;
  readonly denialsByDemand: Float64Array;
  readonly monthsLost: Float64Array;
  readonly spells: Spell[] = [];
  staleDays = 0;
  deeds = 0;
  hollow = 0;
  defaults = 0;
  /** The first day on which a book did not balance, and which. */
  imbalance: string | null = null;
  private readonly firedRules = new Set<number>();
  private readonly seenActs = new Set<number>();
  private readonly restrictedSince: Int32Array;
  private readonly posted: Float64Array;
  private readonly startSums: Float64Array[];
  private readonly firstTick: number;
  private readonly startDays: { wrongful: Int32Array; through: Int32Array; restricted: Int32Array } | null;
  private readonly startFirms: number;
  private readonly startCases: number;
  private readonly startLive: Float64Array;
  private readonly startWaiting: number;

  constructor(private readonly input: ObserverInput) {
    const { rows } = input.run.storage.table('people');
    const numbers = () => new Float64Array(rows);
    this.lost = Object.fromEntries(causes.map((cause) => [cause, numbers()])) as Record<Cause, Float64Array>;
    [this.gained, this.lostForRights, this.entries, this.falseEntries, this.denials, this.monthsLost] = Array.from({ length: 6 }, numbers);
    this.lastHarm = new Int32Array(rows).fill(-1e6);
    this.lastSeriousHarm = new Int32Array(rows).fill(-1e6);
    this.denialsByDemand = new Float64Array(demands.length);
    this.restrictedSince = new Int32Array(rows).fill(-1);
    this.firstTick = input.run.tick;
    const severity = this.column('severity');
    for (let row = 0; row < rows; row++) if (severity && severity[row] > 0) this.restrictedSince[row] = this.firstTick;
    // Postings by plane × kind × (truth, through): 9 kinds, four sums each.
    this.posted = new Float64Array(input.planes * 36);
    this.startSums = this.rawSums();
    this.startLive = this.liveEntries();
    const copy = (name: string) => Int32Array.from(this.column(name) ?? new Int32Array(rows));
    this.startDays = this.column('restrictedDays')
      ? { wrongful: copy('wrongfulDays'), through: copy('throughDays'), restricted: copy('restrictedDays') }
      : null;
    this.startFirms = this.firmPoints();
    this.startCases = this.casesAtStage();
    this.startWaiting = input.run.storage.columns.get('offices.waiting')?.[0] ?? 0;
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
    for (const [name, value] of Object.entries(run.counters())) this.totals[name] = (this.totals[name] ?? 0) + value;
    this.readPostings();
    this.readSeen();
    this.readDenials();
    this.readFalls();
    this.readDoings();
    this.readCopies();
    if (audit && this.imbalance === null) this.imbalance = this.unbalanced();
  }

  private list(name: string): { words: Int32Array; starts: number[] } | null {
    const list = this.input.run.storage.lists.get(name);
    if (!list) return null;
    const starts: number[] = [];
    for (let shard = 0; shard < list.counts.length; shard++) {
      for (let i = 0; i < list.counts[shard]; i++) starts.push((shard * list.capacity + i) * list.width);
    }
    return { words: list.entries, starts };
  }

  private readPostings(): void {
    const found = this.list(postings.name);
    if (!found) return;
    const { words, starts } = found;
    const tick = this.input.run.tick - 1;
    for (const at of starts) {
      const [row, plane, kind, act, points, truth, channel, cause] = words.subarray(at, at + 8);
      const sums = (plane * 9 + kind) * 4;
      this.posted[sums] += points;
      if (truth !== truths.true) this.posted[sums + 1] += points;
      if (kind === kinds.derived || kind === kinds.association || kind === kinds.attribute) this.posted[sums + 2] += points;
      if (kind === kinds.own) {
        this.firedRules.add(plane * 256 + act);
        this.readOwn(row, act, truth, tick);
      }
      if (plane !== this.input.scorePlane) continue;
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
    const found = this.list(seen.name);
    if (found) for (const at of found.starts) this.seenActs.add(found.words[at + 1]);
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

  private readDenials(): void {
    const found = this.list(denied.name);
    if (!found) return;
    for (const at of found.starts) {
      const row = found.words[at];
      const demand = demands.find(({ id }) => id === found.words[at + 1])!;
      this.denials[row] += 1;
      this.denialsByDemand[demand.id] += 1;
      this.monthsLost[row] += demand.costPer1024 / 1024;
    }
  }

  private readFalls(): void {
    const found = this.list(falls.name);
    if (!found) return;
    const tick = this.input.run.tick - 1;
    for (const at of found.starts) {
      const [row, severity, was] = found.words.subarray(at, at + 3);
      if (was === 0 && severity > 0) this.restrictedSince[row] = tick;
      if (was > 0 && severity === 0 && this.restrictedSince[row] >= 0) {
        this.spells.push({ days: tick - this.restrictedSince[row], ended: true });
        this.restrictedSince[row] = -1;
      }
    }
  }

  private readDoings(): void {
    const found = this.list(doings.name);
    if (!found) return;
    for (const at of found.starts) {
      const act = found.words[at + 1];
      if (act === 3) this.defaults += 1;
      if (!deeds.has(act)) continue;
      this.deeds += 1;
      this.hollow += found.words[at + 3];
    }
  }

  private readCopies(): void {
    const [copied, listed] = [this.column('copied'), this.column('listed')];
    if (!copied || !listed) return;
    // Stale copies are few; a look a month at everyone, weighted by its days, is enough.
    if (this.input.run.tick % 30 !== 0) return;
    for (let row = 0; row < copied.length; row++) if (copied[row] === 1 && listed[row] === 0) this.staleDays += 30;
  }

  /** Spells still open at the end are censored, not forgotten. */
  close(): readonly Spell[] {
    const tick = this.input.run.tick;
    const open: Spell[] = [];
    for (const since of this.restrictedSince) if (since >= 0) open.push({ days: tick - since, ended: false });
    return [...this.spells, ...open];
  }

  /** Days noted by the run's own measure columns since the observer began. */
  daysOf(which: 'restricted' | 'wrongful' | 'through'): Float64Array {
    const now = this.column(`${which}Days`);
    const before = this.startDays?.[which];
    return Float64Array.from(this.restrictedSince, (_, row) => (now && before ? now[row] - before[row] : 0));
  }

  /** The tick of the last day looked at. */
  get lastTick(): number {
    return this.input.run.tick - 1;
  }

  get days(): number {
    return this.input.run.tick - this.firstTick;
  }

  firmLoss(): number {
    return (this.startFirms - this.firmPoints()) / 64;
  }

  private firmPoints(): number {
    const raw = this.input.run.storage.columns.get('firms.raw');
    let sum = 0;
    if (raw) for (const points of raw) sum += points;
    return sum;
  }

  private casesAtStage(): number {
    const stage = this.column('stage');
    let count = 0;
    if (stage) for (let row = 0; row < stage.length; row++) if (stage[row] === 4 || stage[row] === 5) count += 1;
    return count;
  }

  /** Per plane: the sums of raw, rawFalse and rawThrough over all persons. */
  private rawSums(): Float64Array[] {
    const { run, planes } = this.input;
    const { rows, stride } = run.storage.table('people');
    return ['raw', 'rawFalse', 'rawThrough'].map((name) => {
      const view = run.storage.columns.get(`people.${name}`);
      return Float64Array.from({ length: planes }, (_, plane) => {
        let sum = 0;
        if (view) for (let row = 0; row < rows; row++) sum += view[plane * stride + row];
        return sum;
      });
    });
  }

  /** Per ledger number: points of live entries that will lapse. */
  private liveEntries(): Float64Array {
    const live = new Float64Array(16);
    const entries = this.input.run.storage.calendars.get('ledgers.entries');
    if (entries) for (const words of promisesOf(entries)) live[words[1]] += words[3];
    return live;
  }

  /** Which book does not balance today, or null. */
  private unbalanced(): string | null {
    const { run, planes } = this.input;
    const now = this.rawSums();
    const day = `on tick ${run.tick - 1}`;
    for (let plane = 0; plane < planes; plane++) {
      for (const [part, name] of ['points', 'points of false entries', 'points through others'].entries()) {
        let sum = this.startSums[part][plane];
        for (let kind = 0; kind < 9; kind++) sum += this.posted[(plane * 9 + kind) * 4 + part];
        if (sum !== now[part][plane]) return `${name} of plane ${plane}: posted ${sum}, held ${now[part][plane]} ${day}`;
      }
    }
    const live = this.liveEntries();
    const ledgerOf = run.storage.planTables.get('ledgers.ledgerOf');
    for (let plane = 0; plane < planes; plane++) {
      if (this.input.expiry[plane] === 0 || !ledgerOf) continue;
      let sum = this.startLive[ledgerOf[plane]];
      for (const kind of [kinds.own, kinds.lapse, kinds.correction]) sum += this.posted[(plane * 9 + kind) * 4];
      if (sum !== live[ledgerOf[plane]]) return `live entries of plane ${plane}: posted ${sum}, live ${live[ledgerOf[plane]]} ${day}`;
    }
    return this.unbalancedCases(day);
  }

  private unbalancedCases(day: string): string | null {
    const total = (name: string): number => this.totals[name] ?? 0;
    const offices = this.input.run.storage.columns.get('offices.waiting');
    const waiting = offices?.[0] ?? 0;
    const ended = total('appeals.heard') + total('appeals.unheard') + total('appeals.refusedFull');
    // Without an office that hears them, appeals are filed and nothing follows.
    if (offices && total('appeals.filed') !== ended + waiting - this.startWaiting) {
      return `appeals: filed ${total('appeals.filed')}, heard, unheard or waiting ${ended + waiting - this.startWaiting} ${day}`;
    }
    const cases = this.casesAtStage();
    if (this.startCases + total('court.entered') - total('court.left') !== cases) {
      return `the list: began ${this.startCases}, entered ${total('court.entered')}, left ${total('court.left')}, stands at ${cases} ${day}`;
    }
    return null;
  }

}

const harms = new Map(acts.map((act) => [act.id, act]));
const rights = new Set(acts.filter((act) => act.right).map((act) => act.id));
const deeds = new Set(acts.filter((act) => act.domain === 'helping').map((act) => act.id));

/** What a loss was for; corrections and lapses of gains are not losses anew. */
function causeOf(kind: number, truth: number, channel: number, cause: number): Cause | null {
  switch (kind) {
    case kinds.own:
      if (truth === truths.true) return 'own';
      return channel === tipChannel && cause >= 0 && truth === truths.false ? 'lie' : 'mistake';
    case kinds.derived:
      return 'friends';
    case kinds.association:
      return 'association';
    case kinds.attribute:
      return 'attribute';
    default:
      return null;
  }
}
