/** What a ledger says of yearly parts and of credit files (decision 0045). */
import type { Ledger } from '#model/ledgers/catalogue.js';
import type { Desk } from './desk.js';
import type { LedgerBlock, RuleRow } from './schema.js';
import type { Path } from './tree.js';
import type { LedgerRules } from './types.js';
import { readTerm } from './units.js';

const mostYears = 10;
const wholeYears = (days: number | 'never'): number =>
  days !== 'never' && days % 365 === 0 && days <= mostYears * 365 ? days / 365 : 0;

/** Years over which entries are given back, where it is done by the year. */
export function readPartYears(desk: Desk, block: LedgerBlock, path: Path): number {
  if (block.lapse !== 'by-year') return 0;
  const years = wholeYears(readTerm(block.expiry ?? 'never'));
  if (years === 0 || block.memory === 'fading') {
    const detail = '`lapse: by-year` gives entries back in yearly parts';
    const remedy = 'write `memory: entries` and an `expiry` of 1 to 10 years';
    desk.sayAtKey('E0416', [...path, 'lapse'], { detail, remedy });
    return 0;
  }
  return years;
}

export function resolveFiles(
  desk: Desk,
  entry: Ledger,
  block: LedgerBlock,
  path: Path,
): LedgerRules['files'] {
  if (!block.files) return null;
  if (
    entry.name !== 'bureau' ||
    block.scale?.min !== 300 ||
    block.scale.max !== 850 ||
    block.lapse !== 'by-year'
  ) {
    const detail = '`files` are the credit files of a bureau, on its card of 300 to 850';
    const remedy =
      'use it in `ledgers.bureau` on a scale of 300 to 850 and `lapse: by-year`, or omit it';
    desk.sayAtKey('E0416', [...path, 'files'], { detail, remedy });
    return null;
  }
  const { invisiblePer1024 = 0, unscoredPer1024 = 0, wrongPer1024 = 0 } = block.files;
  return { invisiblePer1024, unscoredPer1024, wrongPer1024 };
}

/** Years after which an entry of a rule is gone: the ledger's, or fewer. */
export function readYears(desk: Desk, row: RuleRow, path: Path, ledger: number): number {
  if (row.expiry === undefined) return ledger;
  const years = wholeYears(readTerm(row.expiry));
  if (years > 0 && years <= ledger) return years;
  const detail =
    'a rule’s own `expiry` counts years, no more than the ledger’s, under `lapse: by-year`';
  const remedy = 'write `lapse: by-year` for the ledger and whole years here, or take `expiry` out';
  desk.sayAtKey('E0416', [...path, 'expiry'], { detail, remedy });
  return ledger;
}

/** Years of a ledger that gives back by the year, else 0. */
export const yearsOf = (block: LedgerBlock): number =>
  block.lapse === 'by-year' ? wholeYears(readTerm(block.expiry ?? 'never')) : 0;
