/**
 * The made-up tables behind the invented comparison: metrics with their levels, groups, causes and
 * limits. Test-only; no number here is a finding.
 */
import type { Limit, MetricFacts } from '../comparison.js';

const fact = (
  id: string,
  says: string,
  unit: string,
  format: MetricFacts['format'],
  worse: MetricFacts['worse'],
  more: Partial<MetricFacts> = {},
): MetricFacts => ({
  id,
  says,
  unit,
  worse,
  format,
  needsBaseline: false,
  status: 'assumed',
  ...more,
});

/** Metrics, each with the level it has in told, in documented and in the other arms. */
export const levels: readonly (readonly [
  MetricFacts,
  told: number,
  documented: number,
  other: number,
])[] = [
  [
    fact(
      'collateral-share',
      'Points lost through someone else’s act, of all points lost',
      'share',
      'share',
      'up',
      { status: 'told' },
    ),
    0.58,
    0.08,
    0,
  ],
  [
    fact(
      'innocents-restricted',
      'Restricted people who did no serious harm, of all restricted people',
      'share',
      'share',
      'up',
    ),
    0.54,
    0.2,
    0.05,
  ],
  [
    fact(
      'people-restricted',
      'People with a door closed on the last day',
      'people',
      'count',
      'up',
      { additive: true },
    ),
    526,
    96,
    31,
  ],
  [
    fact(
      'points-lost',
      'Points lost in three years, by everyone together',
      'points',
      'points',
      'up',
      { additive: true },
    ),
    412_000,
    52_000,
    9_000,
  ],
  [
    fact(
      'disparity',
      'Restricted days at equal conduct, against the majority',
      'times',
      'ratio',
      'up',
      { status: 'documented' },
    ),
    1.8,
    1.3,
    1.1,
  ],
  [
    fact(
      'wrongful-listing',
      'Listed days that rest on a wrong entry, of all listed days',
      'share',
      'share',
      'up',
    ),
    0.19,
    0.09,
    0.04,
  ],
  [
    fact(
      'appeal-delay',
      'Median days until a wrongful listing was put right',
      'days',
      'days',
      'up',
    ),
    140,
    96,
    30,
  ],
  [
    fact(
      'chilling',
      'Protected acts that were not done, of those done without scoring',
      'share',
      'share',
      'up',
      { needsBaseline: true },
    ),
    0.31,
    0.05,
    0.02,
  ],
  [
    fact(
      'misconduct-change',
      'Change of harm done to others, against no scoring',
      'share',
      'share',
      'up',
      { needsBaseline: true },
    ),
    -0.004,
    -0.002,
    -0.001,
  ],
  [
    fact('trap', 'Median days from the lowest standing to leaving it', 'days', 'days', 'up'),
    310,
    180,
    90,
  ],
  [fact('trust', 'Trust between people, 0 to 100', 'of 100', 'level', 'down'), 41.2, 55.1, 58.4],
  [
    fact(
      'predictive-validity',
      'How well the score foretells default (0.5 is chance)',
      'area',
      'level',
      'neither',
    ),
    0.571,
    0.634,
    0.702,
  ],
  [
    fact('sightings', 'Sightings per person-year', 'per person-year', 'rate', 'neither'),
    61.4,
    12.2,
    3.1,
  ],
  [
    fact('births', 'Births in three years (drawn before the run)', 'people', 'count', 'neither', {
      status: 'documented',
    }),
    288,
    288,
    288,
  ],
];

export const groups: Record<string, readonly (readonly [string, share: number, weight: number])[]> =
  {
    group: [
      ['majority', 0.86, 0.9],
      ['minority-1', 0.09, 1.7],
      ['minority-2', 0.05, 1.5],
    ],
    stratum: [
      ['ordinary', 0.9, 1.08],
      ['member', 0.06, 0.4],
      ['official', 0.035, 0.2],
      ['protected', 0.005, 0.02],
    ],
    income: [
      ['lowest', 0.2, 1.9],
      ['low', 0.2, 1.3],
      ['middle', 0.2, 0.9],
      ['high', 0.2, 0.6],
      ['highest', 0.2, 0.3],
    ],
  };
export const causes: readonly (readonly [string, number])[] = [
  ['own', 0.36],
  ['friends', 0.34],
  ['chain', 0.14],
  ['association', 0.06],
  ['mistake', 0.05],
  ['lie', 0.03],
  ['attribute', 0.02],
];

export const titles: Record<string, string> = {
  'no-scoring': 'without scoring',
  'finance-only': 'a Western bureau score only',
  told: 'as told',
  documented: 'as documented',
  safeguarded: 'told, with safeguards',
};

/** Limits as a scenario author would declare them. */
export const limits: readonly Limit[] = [
  {
    metric: 'collateral-share',
    group: 'all',
    arm: 'told',
    against: null,
    relation: '<=',
    value: 0.1,
    sentence: '{value} of all points lost were lost through someone else’s act ({range}).',
  },
  {
    metric: 'disparity',
    group: 'group=minority-1',
    arm: 'told',
    against: null,
    relation: '<=',
    value: 1.25,
    sentence:
      'At equal conduct, people of minority-1 had a door closed {value} as often as the ' +
      'majority ({range}).',
  },
  {
    metric: 'appeal-delay',
    group: 'all',
    arm: 'told',
    against: null,
    relation: '<=',
    value: 30,
    sentence: 'Half of all wrongful listings took {value} or more to be put right ({range}).',
  },
  {
    metric: 'wrongful-listing',
    group: 'all',
    arm: 'safeguarded',
    against: null,
    relation: '<=',
    value: 0.05,
    sentence: 'With safeguards, {value} of listed days rested on a wrong entry ({range}).',
  },
  {
    metric: 'misconduct-change',
    group: 'all',
    arm: 'told',
    against: null,
    relation: '<=',
    value: -0.002,
    sentence:
      'Harm done to others changed by {value} ({range}): the claimed benefit may be nothing.',
  },
  {
    metric: 'people-restricted',
    group: 'all',
    arm: 'documented',
    against: 'no-scoring',
    relation: '<=',
    value: 250,
    sentence: 'As documented, {value} more than without scoring had a door closed ({range}).',
  },
];
