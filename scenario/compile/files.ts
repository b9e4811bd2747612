/** Lays credit files: who has none, and for the others the card and the lines on the first day. */
import type { EngineRun } from '#engine/schedule/run.js';
import { promise } from '#engine/columns/operations.js';
import { defaultChance, lateChance, otherChance } from '#model/acts/credit/kernel.js';
import { ledgers as keepers } from '#model/ledgers/catalogue.js';
import { pointUnit, truths } from '#model/points.js';
import type { LedgerRules } from '../types.js';
import type { Marks } from './credit-card.js';
import {
  cardOf,
  type Debts,
  fileStates,
  filesOf,
  type Line,
  linesOf,
  markActs,
  type MarkRates,
} from './credit-files.js';
import type { Draft } from './draft.js';

const numberOf = (ledger: LedgerRules): number =>
  keepers.find(({ name }) => name === ledger.name)!.id;

/** Who has no file, or none that can be scored, is a subject of that ledger on no day. */
export function compileFiles(draft: Draft): void {
  const unfiled = new Int32Array(draft.society.peopleCount);
  for (const ledger of draft.pointLedgers) {
    if (!ledger.files) continue;
    const bit = 1 << numberOf(ledger);
    const states = filesOf(draft.society, draft.columns.get('people.loan')!, ledger.files);
    states.forEach((state, row) => {
      if (state !== fileStates.scored) unfiled[row] |= bit;
    });
  }
  draft.columns.set('people.unfiled', unfiled);
}

const fraction = (threshold: number): number => (threshold >>> 0) / 2 ** 32;
const sevenYears = 7;
const months = 365 / 30;

/**
 * Mean lines of seven years, by what the debt law says happens to people like these: half of it by
 * how each stands now, half alike for all, since buffers and loans come and go in seven years.
 */
export function markRates(draft: Draft, debts: Debts, rows: readonly number[]): MarkRates {
  const table = (of: { readonly name: string }): Int32Array => draft.tables.get(of.name)!;
  const [late, fails, other] = [lateChance, defaultChance, otherChance].map(table);
  const lateOf = (row: number): number =>
    debts.loan[row] > 0 ? fraction(late[debts.buffer[row]]) : 0;
  const unpaidOf = (row: number): number =>
    fraction(fails[(debts.loan[row] * 3 + 0) * 8 + debts.buffer[row]]) + fraction(other[0]);
  const mean = (of: (row: number) => number): number =>
    rows.reduce((sum, row) => sum + of(row), 0) / Math.max(1, rows.length);
  const mixed = (of: (row: number) => number): ((row: number) => number) => {
    const all = mean(of);
    return (row) => sevenYears * months * (0.5 * all + 0.5 * of(row));
  };
  // Whoever has a loan now asked for it at a known rate: one in the term of a loan.
  const asked = (row: number): number => (debts.loan[row] === 1 ? 0.4 : 0.15);
  return { late: mixed(lateOf), unpaid: mixed(unpaidOf), inquiry: asked };
}

/** Whole points of the marks, as the ledger's rules have them; 0 where it has no rule. */
export function marksOf(ledger: LedgerRules): Marks {
  const points = (act: string): number =>
    (ledger.rules.find(({ on }) => on === act)?.points.byLevel[0] ?? 0) / pointUnit;
  return {
    late: points('late-30-days'),
    unpaid: points('unpaid-90-days'),
    collection: points('judgment-unperformed'),
    inquiry: points('loan-asked'),
  };
}

/** A person's file on the first day: card and lines; null without one that can be scored. */
export interface CreditFile {
  readonly card: number;
  readonly lines: readonly Line[];
}

export function creditFiles(
  draft: Draft,
  ledger: LedgerRules,
  debts: Debts,
): (CreditFile | null)[] {
  const { society } = draft;
  const bit = 1 << numberOf(ledger);
  const unfiled = draft.columns.get('people.unfiled')!;
  const rows: number[] = [];
  for (let row = 0; row < society.peopleCount; row++)
    if ((unfiled[row] & bit) === 0) rows.push(row);
  const rates = markRates(draft, debts, rows);
  const marks = marksOf(ledger);
  const files: (CreditFile | null)[] = Array.from({ length: society.peopleCount }, () => null);
  for (const row of rows) {
    const lines = linesOf(society, row, debts, rates, marks, ledger.files!.wrongPer1024 / 1024);
    files[row] = { card: cardOf(society, row, debts), lines };
  }
  return files;
}

/** Parts (1/64 point) of a line that are still to be given back, with the days until then. */
export function partsLeft(line: Line, years: number): { days: number; points: number }[] {
  const whole = line.points * pointUnit;
  const parts: { days: number; points: number }[] = [];
  for (let year = 1; year <= years; year++) {
    const days = 365 * year - line.daysAgo;
    const points = Math.trunc((whole * year) / years) - Math.trunc((whole * (year - 1)) / years);
    if (days > 0) parts.push({ days, points });
  }
  return parts;
}

/** Years of a line's rule. */
export function yearsOf(ledger: LedgerRules, act: number): number {
  const names: Record<number, string> = {
    [markActs.late]: 'late-30-days',
    [markActs.unpaid]: 'unpaid-90-days',
    [markActs.collection]: 'judgment-unperformed',
    [markActs.inquiry]: 'loan-asked',
  };
  return ledger.rules.find(({ on }) => on === names[act])?.years ?? 0;
}

/** On day 0 of a scenario: files as they stand, lines in the calendar of what will lapse. */
export function beginFiles(draft: Draft, run: EngineRun): void {
  const { stride, shift } = run.storage.table('people');
  const view = (name: string) => run.storage.columns.get(`people.${name}`);
  const laid = (name: string): ArrayLike<number> =>
    view(name) ?? draft.columns.get(`people.${name}`)!;
  const [raw, rawFalse, entries] = [
    view('raw'),
    view('rawFalse'),
    run.storage.calendars.get('ledgers.entries'),
  ];
  draft.pointLedgers.forEach((ledger, plane) => {
    if (!ledger.files || !raw) return;
    const debts = {
      loan: laid('loan'),
      arrears: laid('arrears'),
      buffer: laid('buffer'),
      stage: laid('stage'),
    };
    creditFiles(draft, ledger, debts).forEach((file, row) => {
      if (!file) return;
      let [points, wrong] = [file.card * pointUnit, 0];
      for (const line of file.lines) {
        const truth = line.isFalse ? truths.false : truths.true;
        for (const part of partsLeft(line, yearsOf(ledger, line.act))) {
          if (part.points === 0) continue;
          points += part.points;
          if (line.isFalse) wrong += part.points;
          if (!entries) continue;
          const at = promise(entries, row >> shift, run.tick, run.tick + part.days);
          if (at < 0)
            throw new RangeError('the calendar of entries cannot hold the files of the first day');
          // What was written before the first day bears the number 0: nobody can tell it apart.
          entries.slots.set([row, numberOf(ledger), line.act, part.points, truth, 0], at);
        }
      }
      raw[plane * stride + row] = points;
      if (rawFalse) rawFalse[plane * stride + row] = wrong;
    });
  });
}
