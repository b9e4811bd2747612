/** The ledgers that keepers hold (MODEL 5). A scenario enables some and gives each its rulebook. */
export interface Ledger {
  /** Stable number, never reused. */
  readonly id: number;
  readonly name: string;
  readonly says: string;
  /** `points`: postings add up to a score. `list`: one is on it or not, by a legal event. */
  readonly kind: 'points' | 'list';
  readonly keeper: string;
}

export const ledgers: readonly Ledger[] = [
  { id: 0, name: 'unified', says: 'The one number of the accounts.', kind: 'points', keeper: 'state-platform' },
  { id: 1, name: 'private-score', says: 'A private firm’s score, opt-in.', kind: 'points', keeper: 'private-firm' },
  { id: 2, name: 'bank-file', says: 'The central bank’s credit file: marks, no score.', kind: 'points', keeper: 'central-bank' },
  { id: 3, name: 'court-list', says: 'The courts’ list of judgment defaulters.', kind: 'list', keeper: 'court' },
  { id: 4, name: 'licence', says: 'Demerit points of a driving licence; ordinary traffic law.', kind: 'points', keeper: 'traffic-authority' },
  { id: 5, name: 'municipal', says: 'A city’s points.', kind: 'points', keeper: 'city' },
  { id: 6, name: 'bureau', says: 'A Western credit bureau’s score.', kind: 'points', keeper: 'credit-bureau' },
  { id: 7, name: 'declared', says: 'A scenario’s own ledger, for closed forms.', kind: 'points', keeper: 'scenario' },
];

export const ledgerNamed = (name: string): Ledger | undefined =>
  ledgers.find((ledger) => ledger.name === name);
