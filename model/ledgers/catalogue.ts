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
  {
    id: 8,
    name: 'transport-list',
    says: 'Carriers’ list of those barred for their conduct on board.',
    kind: 'points',
    keeper: 'carriers',
  },
  {
    id: 9,
    name: 'workplace',
    says: 'What an employer keeps of its staff.',
    kind: 'points',
    keeper: 'workplace',
  },
  {
    id: 10,
    name: 'discipline',
    says: 'Discipline of officials and members.',
    kind: 'points',
    keeper: 'discipline-commission',
  },
  {
    id: 11,
    name: 'village',
    says: 'A village’s points, read out every quarter.',
    kind: 'points',
    keeper: 'village',
  },
  {
    id: 12,
    name: 'three-categories',
    says: 'Trusted, average, unsafe: ten points off for each item.',
    kind: 'points',
    keeper: 'special-regime',
  },
];

export const ledgerNamed = (name: string): Ledger | undefined =>
  ledgers.find((ledger) => ledger.name === name);
