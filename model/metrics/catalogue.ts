import { financeRows } from './catalogue-finance.js';
import { initiativeRows } from './initiative-rows.js';
import { besideRows, measureRows } from './measure-rows.js';

/** Every metric: what it says, its unit, which direction is worse for the people inside. */
export interface Metric {
  /** Kebab-case, stable. */
  readonly id: string;
  readonly says: string;
  readonly unit: string;
  readonly worse: 'up' | 'down' | 'neither';
  /** Exists only beside a baseline arm (RULINGS 18). */
  readonly needsBaseline: boolean;
  readonly format: 'share' | 'count' | 'days' | 'points' | 'ratio' | 'level' | 'rate';
  /** `assumed` where its size hangs on assumed parameters. */
  readonly status: 'told' | 'documented' | 'assumed';
  /** Groups of one attribute add up to `all`. */
  readonly additive?: boolean;
}

/** Id, what it says, unit, worse, format, status. */
export type Row = readonly [
  string, string, string, Metric['worse'], Metric['format'], Metric['status'],
];

const rows: readonly Row[] = [
  ['scored', 'Adults who carry the scenario’s score', 'share of adults', 'up', 'share', 'told'],
  ['score-mean', 'Mean score of those who carry one', 'points', 'down', 'points', 'assumed'],
  ['points-lost', 'Points lost in the score, by what they were lost for', 'points per adult-year', 'up', 'points', 'assumed'],
  ['own-loss', 'Points lost for own acts', 'points per adult-year', 'up', 'points', 'assumed'],
  ['own-gain', 'Points gained for own acts', 'points per adult-year', 'neither', 'points', 'assumed'],
  ['rights-loss-share', 'Of the points lost for own acts, those lost for the exercise of a right', 'share of own loss', 'up', 'share', 'assumed'],
  [
    'purchase-loss-share',
    'Of the points lost for own acts, those lost for purchases',
    'share of own loss', 'up', 'share', 'told',
  ],
  [
    'speech-loss-share',
    'Of the points lost for own acts, those lost for speech',
    'share of own loss', 'up', 'share', 'told',
  ],
  [
    'entries-negative',
    'Own entries in the score that cost points',
    'per adult-year', 'up', 'rate', 'assumed',
  ],
  [
    'entries-positive',
    'Own entries in the score that bring points',
    'per adult-year', 'neither', 'rate', 'assumed',
  ],
  ['collateral-share', 'Of all points lost, those lost through someone else', 'share of points lost', 'up', 'share', 'assumed'],
  ['amplification', 'Points lost in all for every point lost by those who acted', 'ratio', 'up', 'ratio', 'assumed'],
  ['restricted', 'Adults with a door closed on the last day', 'share of adults', 'up', 'share', 'assumed'],
  ['restricted-days', 'Days with a door closed', 'days per adult-year', 'up', 'days', 'assumed'],
  ['innocents-restricted', 'Of those with a door closed, those who did no serious harm', 'share of the restricted', 'up', 'share', 'assumed'],
  ['innocents-restricted-strict', 'Of those with a door closed, those who did no harm at all', 'share of the restricted', 'up', 'share', 'assumed'],
  ['wrongful-listing', 'Restricted days that true entries alone would not carry', 'share of restricted days', 'up', 'share', 'assumed'],
  ['collateral-restriction', 'Restricted days that own entries alone would not carry', 'share of restricted days', 'up', 'share', 'assumed'],
  ['restriction-spell', 'Median days from a door closing to its opening', 'days', 'up', 'days', 'assumed'],
  ['sightings', 'Sightings that name somebody', 'per adult-year', 'up', 'rate', 'assumed'],
  ['false-entry-share', 'Entries for what the person did not do', 'share of entries', 'up', 'share', 'assumed'],
  ['entries', 'Entries written for own acts', 'per adult-year', 'up', 'rate', 'assumed'],
  ['listed-share', 'Adults on the courts’ list on the last day', 'share of adults', 'up', 'share', 'documented'],
  ['listings-entered', 'Debtors who reach the listing stage', 'per 100,000 adult-years', 'up', 'rate', 'documented'],
  ['listings-left', 'Debtors who leave the listing stage', 'per 100,000 adult-years', 'down', 'rate', 'documented'],
  ['enforcements', 'Enforcements opened', 'per 100,000 adult-years', 'up', 'rate', 'documented'],
  ['defaults', 'Obligations ninety days unpaid', 'per 100,000 adult-years', 'up', 'rate', 'documented'],
  [
    'road-injuries',
    'People injured on the road by a driver',
    'per 100,000 adult-years', 'up', 'rate', 'assumed',
  ],
  [
    'harm-suffered',
    'Months of income that others’ acts cost their victims',
    'months per 1,000 adult-years', 'up', 'rate', 'assumed',
  ],
  [
    'excused',
    'Of the acts seen that had an excuse, those let go because somebody asked',
    'share of mitigated sightings', 'down', 'share', 'assumed',
  ],
  [
    'refusals',
    'Refusals of a superior',
    'per 1,000 adult-years', 'neither', 'rate', 'assumed',
  ],
  ['stale-copies', 'Days on a copy of the list that outlived the listing', 'days per 1,000 adult-years', 'up', 'days', 'assumed'],
  ['demands', 'Demands for services that met a gate', 'per adult-year', 'neither', 'rate', 'assumed'],
  ['denials', 'Demands refused', 'per 1,000 adult-years', 'up', 'rate', 'assumed'],
  ['necessities-denied', 'Refusals of what life cannot do without', 'per 1,000 adult-years', 'up', 'rate', 'told'],
  ['months-lost', 'Months of income lost to closed doors', 'months per 1,000 adult-years', 'up', 'rate', 'assumed'],
  [
    'gates-met',
    'Kinds of door that refused a person, for every year restricted',
    'kinds per restricted year',
    'up', 'rate', 'assumed',
  ],
  [
    'child-denials',
    'Children refused a place at school',
    'per 1,000 child-years',
    'up', 'rate', 'documented',
  ],
  [
    'listed-flight-blocks',
    'Flights refused by the courts’ list',
    'per listed year',
    'up', 'rate', 'documented',
  ],
  [
    'behavioural-bans',
    'Of the journeys refused, those refused for conduct on board',
    'share of refusals',
    'neither', 'share', 'documented',
  ],
  [
    'schooling-lost',
    'Levels of education lost to closed schools and universities',
    'per 100,000 adult-years',
    'up', 'rate', 'assumed',
  ],
  [
    'trips',
    'Flights, fast trains and journeys abroad that were made',
    'per adult-year',
    'down', 'rate', 'assumed',
  ],
  [
    'favours',
    'Privileges enjoyed, a card counting once a month',
    'per adult-year',
    'neither', 'rate', 'assumed',
  ],
  [
    'display-days',
    'Days on public display',
    'days per 1,000 adult-years',
    'up', 'days', 'assumed',
  ],
  [
    'jobs-lost',
    'Jobs lost to closed doors and to public display',
    'per 100,000 adult-years',
    'up', 'rate', 'assumed',
  ],
  ['buffer', 'Mean level of the buffer', 'level of 7', 'down', 'level', 'assumed'],
  ['notice-rate', 'Of entries grave enough to appeal, those the person was told of', 'share of entries', 'down', 'share', 'assumed'],
  ['appeals-filed', 'Appeals filed', 'per 1,000 adult-years', 'neither', 'rate', 'assumed'],
  ['unheard-share', 'Of the appeals that ended, those that ended unheard', 'share of appeals', 'up', 'share', 'assumed'],
  [
    'overturned-rightful',
    'Of rulings on rightful entries, those that took them back',
    'share of rulings', 'neither', 'share', 'assumed',
  ],
  [
    'appeal-delay',
    'Median days from an appeal to its end',
    'days', 'up', 'days', 'assumed',
  ],
  [
    'appeal-delay-90',
    'Days within which nine of ten appeals end',
    'days', 'up', 'days', 'assumed',
  ],
  [
    'harm-while-waiting',
    'Income lost to refusals between an entry and its correction',
    'months per correction', 'up', 'rate', 'assumed',
  ],
  [
    'appeals-pending',
    'Appeals waiting or under review on the last day',
    'per 1,000 adults', 'up', 'rate', 'assumed',
  ],
  [
    'second-instance',
    'Rulings of a second instance',
    'per 1,000 adult-years', 'neither', 'rate', 'assumed',
  ],
  [
    'repairs',
    'Entries ended before their term on application',
    'per 1,000 adult-years', 'neither', 'rate', 'assumed',
  ],
  [
    'corrections-derived',
    'Points that corrections gave back to others',
    'points per 1,000 adult-years', 'neither', 'points', 'assumed',
  ],
  ['overturned', 'Of rulings on wrongful entries, those that put them right', 'share of rulings', 'down', 'share', 'assumed'],
  ['ruling-days', 'Days from an appeal to its ruling', 'days', 'up', 'days', 'assumed'],
  ['aware-share', 'Adults who know that a ledger scores them', 'share of adults', 'neither', 'share', 'assumed'],
  ['fear', 'Mean fear of being recorded', 'level of 7', 'up', 'level', 'assumed'],
  ['silence', 'Mean silence', 'level of 3', 'up', 'level', 'assumed'],
  ['motive', 'Mean motive for good deeds', 'level of 7', 'down', 'level', 'assumed'],
  ['seeking', 'Mean seeking of points', 'level of 3', 'up', 'level', 'assumed'],
  ['ties-lost', 'Ties of friends cut, not formed again', 'share of ties', 'up', 'share', 'assumed'],
  ['spilled', 'Levels of learning cut off', 'levels per adult-year', 'neither', 'rate', 'assumed'],
  ['assortativity', 'Likeness of friends’ scores', 'correlation', 'up', 'level', 'assumed'],
  ['approval-private', 'Private approval', 'share of adults', 'neither', 'share', 'assumed'],
  ['approval-declared', 'Approval when asked', 'share of adults', 'neither', 'share', 'assumed'],
  ['trust-people', 'Mean trust in other people', 'level of 7', 'down', 'level', 'assumed'],
  ['trust-institutions', 'Mean trust in institutions', 'level of 7', 'down', 'level', 'assumed'],
  ['knowledge', 'Mean knowledge of rights', 'level of 3', 'down', 'level', 'assumed'],
  ['grievance', 'Mean grievance', 'level of 3', 'up', 'level', 'assumed'],
  ['opted-out', 'Adults who have opted out', 'share of adults', 'neither', 'share', 'assumed'],
  ['hollow-deeds', 'Of the good deeds seen, those done only to be seen', 'share of deeds', 'up', 'share', 'assumed'],
  [
    'protected-acts',
    'Expected acts that are the exercise of a right: speech, belief, petition, reading',
    'per adult-year', 'down', 'rate', 'assumed',
  ],
  ['reading', 'Expected readings of sensitive pages', 'per adult-year', 'down', 'rate', 'assumed'],
  ['misconduct', 'Expected misconduct, weighted by harm', 'per adult-year', 'neither', 'rate', 'assumed'],
  ['firm-loss', 'Points lost by firms through their drivers', 'points per 1,000 adult-years', 'up', 'points', 'told'],
  ...initiativeRows,
  ...measureRows,
  ['protected-loss-ratio', 'Loss of the protected stratum against ordinary people', 'ratio', 'neither', 'ratio', 'told'],
];

/** Metrics that compare an arm with the baseline, person by person or in sum. */
const beside: readonly Row[] = [
  ...besideRows,
  ['chilling', 'Speech and reading that no longer happen', 'share of the baseline', 'up', 'share', 'assumed'],
  ['misconduct-change', 'Change of misconduct, weighted by harm', 'share of the baseline', 'neither', 'share', 'assumed'],
];

const made = (needsBaseline: boolean) => ([id, says, unit, worse, format, status]: Row): Metric =>
  ({ id, says, unit, worse, needsBaseline, format, status });

export const metrics: readonly Metric[] = [
  ...[...rows, ...financeRows].map(made(false)),
  ...beside.map(made(true)),
];

export const metricNamed = (id: string): Metric | undefined => metrics.find((metric) => metric.id === id);
