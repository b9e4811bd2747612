/** Suggests whose life to tell. Each choice is a sentence about everybody, and has one answer. */
import { kinds } from '#model/points.js';
import type { Lives } from './lives.js';

export interface Choice {
  readonly id: string;
  readonly says: string;
  /** The row, or null where nobody is such. */
  readonly find: (lives: Lives) => number | null;
}

/** An item's change from the start to the end, of everybody. */
function changes(lives: Lives, items: (item: string) => boolean): Float64Array {
  const sums = new Float64Array(lives.facts.people);
  lives.visitStood('start', items, (row, value) => {
    sums[row] -= value;
  });
  lives.visitStood('end', items, (row, value) => {
    sums[row] += value;
  });
  return sums;
}

/** The lowest row of those with the largest value above 0. */
function largest(values: Float64Array): number | null {
  let found: number | null = null;
  let most = 0;
  values.forEach((value, row) => {
    if (value > most) [found, most] = [row, value];
  });
  return found;
}

/** The ledger most people are told by: the first of the scenario. */
const mainLedger = (lives: Lives): string => lives.names.ledgers[0]?.id ?? '';

/** The middle of all whose points moved, by where they ended; of everybody, were none moved. */
function median(lives: Lives): number | null {
  const ledger = mainLedger(lives);
  const moved = changes(lives, (item) => item === `raw:${ledger}`);
  const rows = [...moved.keys()].filter((row) => moved[row] !== 0);
  rows.sort((a, b) => moved[a] - moved[b] || a - b);
  return rows[rows.length >> 1] ?? null;
}

function lastCorrected(lives: Lives): number | null {
  const restricted = changes(lives, (item) => item === 'restrictedDays');
  const by = [...restricted.keys()].sort((a, b) => restricted[b] - restricted[a] || a - b);
  // Few have a ruling for them: only their postings are read, not those of all who were restricted.
  const undone = lives.rowsIn('undone');
  const candidates = by.slice(0, 2_000).filter((row) => undone.has(row));
  lives.load(candidates);
  const isSuch = (row: number): boolean =>
    lives.postingsOf(row).some(({ kind }) => kind === kinds.correction);
  return candidates.find(isSuch) ?? null;
}

export const choices: readonly Choice[] = [
  {
    id: 'through-others',
    says: 'longest restricted through others alone',
    find: (lives) => largest(changes(lives, (item) => item === 'throughDays')),
  },
  {
    id: 'wrongful',
    says: 'longest restricted for what was not done',
    find: (lives) => largest(changes(lives, (item) => item === 'wrongfulDays')),
  },
  {
    id: 'restricted',
    says: 'longest restricted',
    find: (lives) => largest(changes(lives, (item) => item === 'restrictedDays')),
  },
  {
    id: 'most-lost',
    says: 'lost most points',
    find: (lives) =>
      largest(changes(lives, (item) => item.startsWith('raw:')).map((value) => -value)),
  },
  {
    id: 'most-gained',
    says: 'gained most points',
    find: (lives) => largest(changes(lives, (item) => item.startsWith('raw:'))),
  },
  { id: 'median', says: 'in the middle of all whose points moved', find: median },
  {
    id: 'put-right',
    says: 'among the longest restricted, one with an entry put right',
    find: lastCorrected,
  },
];
