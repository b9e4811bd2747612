/**
 * Limits a comparison is held against, declared before the run: what a scheme may not do to the
 * people inside. Each is a number somebody can disagree with; `--limit` replaces them.
 */
import type { Limit } from '#results/comparison.js';

interface Declared {
  readonly metric: string;
  readonly group?: string;
  readonly relation: '<=' | '>=';
  readonly value: number;
  readonly sentence: string;
  /** Shipped arms it is not declared for, because nothing in them could exceed it. */
  readonly not?: readonly string[];
}

const scoresOnly = ['documented', 'finance-only'];

const declared: readonly Declared[] = [
  { metric: 'collateral-share', relation: '<=', value: 0.1, not: scoresOnly, sentence: '{value} of all points lost were lost through someone else ({range}).' },
  { metric: 'wrongful-listing', relation: '<=', value: 0.05, not: ['finance-only'], sentence: '{value} of the days with a door closed rested on something the person had not done ({range}).' },
  { metric: 'innocents-restricted', relation: '<=', value: 0.5, not: ['finance-only'], sentence: '{value} of those with a door closed on the last day had done no serious harm ({range}).' },
  { metric: 'innocents-restricted-strict', relation: '<=', value: 0.1, not: ['finance-only'], sentence: '{value} of those with a door closed on the last day had done no harm to anybody ({range}).' },
  { metric: 'disparity', group: 'group=minority-1', relation: '<=', value: 1.25, not: ['finance-only'], sentence: 'At equal conduct, people of minority-1 had a door closed {value} as long as the majority ({range}).' },
  { metric: 'disparity', group: 'income=lowest', relation: '<=', value: 1.5, not: ['finance-only'], sentence: 'At equal conduct, the poorest fifth had a door closed {value} as long as the richest ({range}).' },
  { metric: 'necessities-denied', relation: '<=', value: 0, not: ['finance-only'], sentence: 'What life cannot do without was refused: {value} ({range}).' },
  { metric: 'unheard-share', relation: '<=', value: 0.05, sentence: '{value} of the appeals that ended had never been heard ({range}).' },
  { metric: 'chilling', relation: '<=', value: 0.05, sentence: '{value} of lawful speech and reading no longer happened ({range}).' },
  { metric: 'misconduct-change', relation: '<=', value: -0.05, not: scoresOnly, sentence: 'Misconduct, weighted by harm, changed by {value} ({range}): the claimed benefit.' },
];

/** How a scheme is named at the head of a sentence. */
const openings: Readonly<Record<string, string>> = {
  told: 'As told: ', documented: 'As documented: ', safeguarded: 'With safeguards: ', 'finance-only': 'With a credit score alone: ',
};

/** The declared limits for every arm but the baseline. */
export function declaredLimits(arms: readonly string[]): Limit[] {
  return arms.slice(arms.length > 1 ? 1 : 0).flatMap((arm) =>
    declared.filter(({ not }) => !not?.includes(arm)).map(({ metric, group, relation, value, sentence }): Limit => ({
      metric, group: group ?? 'all', arm, against: null, relation, value,
      sentence: `${openings[arm] ?? `${arm}: `}${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    })),
  );
}
