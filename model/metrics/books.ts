/**
 * The books of DESIGN 4, kept beside a run: every posting noted by kind, and on the days asked for
 * held against what the columns, the calendar of entries, the offices and the courts hold.
 */
import type { EngineRun } from '#engine/schedule/run.js';
import { promisesOf } from '#engine/trace/hash.js';
import { stages } from '../ledgers/state.js';
import { kinds, truths } from '../points.js';
import type { Scale } from './standings.js';

export interface ObserverInput {
  readonly run: EngineRun;
  /** Plane of the scenario's score, −1 where nobody carries one. */
  readonly scorePlane: number;
  readonly planes: number;
  readonly base: ArrayLike<number>;
  readonly expiry: ArrayLike<number>;
  /** Standings of each plane; none where nothing is said. */
  readonly scales?: readonly Scale[];
}

const kindCount = 9;
/** Sums kept of each plane and kind: all points, those of false entries, those through others. */
const parts = ['points', 'points of false entries', 'points through others'] as const;
const throughOthers: ReadonlySet<number> = new Set([
  kinds.derived,
  kinds.association,
  kinds.attribute,
]);

/** What the postings make of a book, and what is there. */
const differ = (book: string, noted: number, held: number, day: string): string =>
  `${book}: noted ${noted}, held ${held} ${day}`;

export class Books {
  private readonly posted: Float64Array;
  private readonly startSums: readonly Float64Array[];
  private readonly startLive: Float64Array;
  private readonly startCases: number;
  private readonly startWaiting: number;

  constructor(private readonly input: ObserverInput) {
    this.posted = new Float64Array(input.planes * kindCount * parts.length);
    this.startSums = this.rawSums();
    this.startLive = this.liveEntries();
    this.startCases = this.casesAtStage();
    this.startWaiting = this.pendingAppeals();
  }

  /** Notes one posting. */
  post(plane: number, kind: number, points: number, truth: number): void {
    const at = (plane * kindCount + kind) * parts.length;
    this.posted[at] += points;
    if (truth !== truths.true) this.posted[at + 1] += points;
    if (throughOthers.has(kind)) this.posted[at + 2] += points;
  }

  /** Which book does not balance today, or null; `totals` are the counters since the start. */
  unbalanced(totals: Readonly<Record<string, number>>): string | null {
    const day = `on tick ${this.input.run.tick - 1}`;
    return (
      this.unbalancedPoints(day, totals['books.faded'] ?? 0) ??
      this.unbalancedEntries(day) ??
      this.unbalancedCases(day, totals)
    );
  }

  private unbalancedPoints(day: string, faded: number): string | null {
    const now = this.rawSums();
    const fading = this.input.run.storage.planTables.get('ledgers.fadePer1024');
    // What faded is one total of all ledgers that fade: they balance together.
    let [noted, held] = [faded, 0];
    for (let plane = 0; plane < this.input.planes; plane++) {
      for (const [part, name] of parts.entries()) {
        let sum = this.startSums[part][plane];
        for (let kind = 0; kind < kindCount; kind++) sum += this.postedOf(plane, kind, part);
        const there = now[part][plane];
        if (part === 0 && fading && fading[plane] > 0) {
          noted += sum;
          held += there;
        } else if (sum !== there) return differ(`${name} of plane ${plane}`, sum, there, day);
      }
    }
    return noted === held ? null : differ('points of ledgers that fade', noted, held, day);
  }

  private unbalancedEntries(day: string): string | null {
    const live = this.liveEntries();
    const ledgerOf = this.input.run.storage.planTables.get('ledgers.ledgerOf');
    for (let plane = 0; plane < this.input.planes; plane++) {
      if (this.input.expiry[plane] === 0 || !ledgerOf) continue;
      const ledger = ledgerOf[plane];
      let sum = this.startLive[ledger];
      for (const kind of [kinds.own, kinds.copy, kinds.lapse, kinds.correction])
        sum += this.postedOf(plane, kind, 0);
      if (sum !== live[ledger])
        return differ(`live entries of plane ${plane}`, sum, live[ledger], day);
    }
    return null;
  }

  private unbalancedCases(day: string, totals: Readonly<Record<string, number>>): string | null {
    const total = (name: string): number => totals[name] ?? 0;
    const waiting = this.waiting();
    // Without an office that hears them, appeals are filed and nothing follows.
    if (waiting !== null) {
      // Filed = ruled on for good, dismissed or refused, and pending: waiting or under review.
      const ruled = total('rulings.made') - total('rulings.further');
      const left = total('appeals.unheard') + total('appeals.refusedFull');
      const held = ruled + left + this.pendingAppeals() - this.startWaiting;
      if (total('appeals.filed') !== held) {
        return differ('appeals', total('appeals.filed'), held, day);
      }
    }
    const cases = this.casesAtStage();
    const expected = this.startCases + total('court.entered') - total('court.left');
    if (expected !== cases) {
      return differ('the list', expected, cases, day);
    }
    return null;
  }

  private postedOf(plane: number, kind: number, part: number): number {
    return this.posted[(plane * kindCount + kind) * parts.length + part];
  }

  /** Appeals in the queue and under review. */
  pendingAppeals(): number {
    const reviews = this.input.run.storage.calendars.get('recourse.reviews');
    let underReview = 0;
    if (reviews) for (const _ of promisesOf(reviews)) underReview += 1;
    return (this.waiting() ?? 0) + underReview;
  }

  private waiting(): number | null {
    return this.input.run.storage.columns.get('offices.waiting')?.[0] ?? null;
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

  /** Debtors at the listing stage, able and unable. */
  private casesAtStage(): number {
    const stage = this.input.run.storage.columns.get('people.stage');
    let count = 0;
    if (stage) for (const at of stage) if (at === stages.able || at === stages.unable) count += 1;
    return count;
  }
}
