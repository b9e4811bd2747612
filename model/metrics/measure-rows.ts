/** Metrics of standings, of movement, of watching, and those beside the baseline (MODEL 10). */
import type { Row } from './catalogue.js';

/** Id, what it says, unit, worse, format; all of their sizes hang on assumed parameters. */
type Words = readonly [Row[0], Row[1], Row[2], Row[3], Row[4]];

const assumed = (rows: readonly Words[]): readonly Row[] =>
  rows.map((row): Row => [...row, 'assumed']);

export const measureRows: readonly Row[] = assumed([
  [
    'innocent-risk', 'Of those who did no serious harm, those with a door closed',
    'share of the innocent', 'up', 'share',
  ],
  [
    'innocent-risk-strict', 'Of those who did no harm at all, those with a door closed',
    'share of the innocent', 'up', 'share',
  ],
  [
    'restriction-open',
    'Closed doors that are still closed when the run ends, by the product limit',
    'share of spells', 'up', 'share',
  ],
  [
    'escape-time', 'Median days from the lowest standing, or from a listing, to leaving it',
    'days', 'up', 'days',
  ],
  [
    'escape-open',
    'Stays in the lowest standing that last to the end of the run, by the product limit',
    'share of stays', 'up', 'share',
  ],
  [
    'standing-share', 'People the ledger is about, by where they stand on the last day',
    'share of its subjects', 'neither', 'share',
  ],
  ['score-quantile', 'Scores below which so many of a hundred lie', 'points', 'down', 'points'],
  [
    'mobility', 'Movement between fifths of the score within a year: 0 nobody moves, 1 by chance',
    'index', 'down', 'level',
  ],
  [
    'quintile-moves', 'Of those in a fifth of the score a year ago, by the fifth they are in now',
    'share of the fifth', 'neither', 'share',
  ],
  [
    'false-sightings', 'Sightings of what the person named did not do',
    'per adult-year', 'up', 'rate',
  ],
  [
    'sighting-cost', 'What sightings cost those who watch',
    'thousandths of a month’s income per adult-year', 'up', 'rate',
  ],
  [
    'hollow-deeds-expected',
    'Of the good deeds expected to be seen, those that unseen would not be done',
    'share of deeds', 'up', 'share',
  ],
  [
    'speech-acts', 'Expected speech, belief and petitions',
    'per adult-year', 'down', 'rate',
  ],
]);

/** Medians of how long something lasts, and the share that had not ended with the run. */
export const lasting: Readonly<Record<string, string>> = {
  'restriction-spell': 'restriction-open',
  'escape-time': 'escape-open',
};

/** Metrics that exist only beside a baseline. */
export const besideRows: readonly Row[] = assumed([
  ['disparity', 'Restricted days against the majority at equal conduct', 'ratio', 'up', 'ratio'],
  [
    'chilling-speech', 'Speech, belief and petitions that no longer happen',
    'share of the baseline', 'up', 'share',
  ],
  [
    'chilling-reading', 'Reading that no longer happens',
    'share of the baseline', 'up', 'share',
  ],
  [
    'misconduct-per-restriction',
    'Change of misconduct, weighted by harm, for every 1,000 days with a door closed',
    'per 1,000 restricted days', 'neither', 'rate',
  ],
]);
