/**
 * The questions a report answers after the verdicts, each with the metrics that answer it and the
 * words its first sentences are made of. A metric a comparison does not have is named as missing;
 * one that no question asks for stands with the rest.
 */

/** One question: `says` fills `{value}` and `{range}` for the arm told about. */
export interface Theme {
  readonly id: string;
  readonly heading: string;
  readonly metrics: readonly {
    readonly id: string;
    readonly says?: string;
    /** The share that lasted to the end of a run: without the median, it was not reached. */
    readonly lasting?: string;
  }[];
}

export const themes: readonly Theme[] = [
  {
    id: 'how-long',
    heading: 'How long it lasts',
    metrics: [
      { id: 'restricted-days', says: 'an adult lived {value} a year with a door closed ({range})' },
      {
        id: 'restriction-spell',
        says: 'a door that closed stayed closed for {value} in the middle case ({range})',
        lasting: 'restriction-open',
      },
      {
        id: 'restriction-open',
        says: '{value} of the doors that closed were still closed when the run ended ({range})',
      },
      {
        id: 'escape-time',
        says: 'who fell to the lowest standing left it after {value} in the middle case ({range})',
        lasting: 'escape-open',
      },
      { id: 'escape-open' },
      { id: 'mobility' },
      { id: 'exit-rate', says: 'of every year on the list, {value} ended it ({range})' },
      { id: 'months-lost', says: 'closed doors cost {value} ({range})' },
      { id: 'stale-copies' },
      { id: 'stray-copies' },
      { id: 'stale-entries' },
    ],
  },
  {
    id: 'who-is-heard',
    heading: 'Who is heard',
    metrics: [
      {
        id: 'notice-rate',
        says: 'of what may be appealed, {value} was told to the person ({range})',
      },
      { id: 'appeals-filed', says: 'appeals were filed at a rate of {value} ({range})' },
      { id: 'unheard-share', says: '{value} of those that ended had never been heard ({range})' },
      {
        id: 'overturned',
        says: 'of rulings on wrongful entries, {value} put them right ({range})',
      },
      { id: 'ruling-days', says: 'a ruling took {value} ({range})' },
      { id: 'appeal-delay' },
      { id: 'appeals-pending' },
      { id: 'harm-while-waiting' },
      { id: 'overturned-rightful' },
      { id: 'second-instance' },
      { id: 'repairs' },
      { id: 'corrections-derived' },
      { id: 'unfounded-listings' },
    ],
  },
  {
    id: 'what-everyone-learns',
    heading: 'What everyone learns',
    metrics: [
      { id: 'aware-share', says: '{value} of adults knew that they are scored ({range})' },
      { id: 'fear', says: 'fear of being recorded stood at {value} of 7 ({range})' },
      { id: 'chilling', says: '{value} of lawful speech and reading no longer happened ({range})' },
      {
        id: 'chilling-speech',
        says: 'of speech, belief and petitions alone it was {value} ({range})',
      },
      { id: 'chilling-reading', says: 'of reading alone, {value} ({range})' },
      { id: 'hollow-deeds', says: '{value} of the good deeds seen were done to be seen ({range})' },
      { id: 'silence' },
      { id: 'hollow-deeds-expected' },
      { id: 'protected-acts' },
      { id: 'speech-acts' },
      { id: 'reading' },
      { id: 'motive' },
      { id: 'seeking' },
      { id: 'trust-people' },
      { id: 'trust-institutions' },
      { id: 'knowledge' },
      { id: 'grievance' },
      { id: 'ties-lost' },
      { id: 'informants' },
      { id: 'tip-entries' },
    ],
  },
  {
    id: 'price',
    heading: 'What the claimed benefit costs',
    metrics: [
      {
        id: 'misconduct-change',
        says: 'misconduct, weighted by harm, changed by {value} ({range})',
      },
      {
        id: 'misconduct-per-restriction',
        says: 'that is {value} ({range})',
      },
      { id: 'sighting-cost', says: 'watching cost {value} ({range})' },
      { id: 'misconduct' },
      { id: 'sightings' },
      { id: 'false-sightings' },
      { id: 'foresight' },
    ],
  },
];

/** Metrics that some question asks for. */
export const themed: ReadonlySet<string> = new Set(
  themes.flatMap((theme) => theme.metrics.map((one) => one.id)),
);

/** The five gaps between the story and the record (EVIDENCE 4), and what measures each. */
export const fiveGaps: readonly {
  readonly id: string;
  readonly heading: string;
  readonly told: string;
  readonly documented: string;
  readonly metrics: readonly string[];
}[] = [
  {
    id: 'G1',
    heading: 'One score for everyone, or a list for few',
    told: 'every act moves one number',
    documented: 'a court list set off by an unperformed judgment',
    metrics: ['scored', 'listed-share', 'restricted'],
  },
  {
    id: 'G2',
    heading: 'What counts',
    told: 'purchases, opinions, reading, history',
    documented: 'debts by judgment, penalties, traffic and tax',
    metrics: ['rights-loss-share', 'own-loss', 'entries', 'denials'],
  },
  {
    id: 'G3',
    heading: 'Who else pays',
    told: 'friends and partners pull one down',
    documented: 'a firm’s listing reaches its representative, nobody else',
    metrics: ['collateral-share', 'collateral-restriction', 'amplification', 'firm-loss'],
  },
  {
    id: 'G4',
    heading: 'How total, how reversible',
    told: 'shut out of bread, for ever, ten days to object',
    documented: 'a closed list of doors, terms of years, slow hearings',
    metrics: [
      'necessities-denied',
      'restriction-spell',
      'exit-rate',
      'notice-rate',
      'unheard-share',
      'ruling-days',
    ],
  },
  {
    id: 'G5',
    heading: 'How it works on people',
    told: 'known to all, compulsory, felt as fear',
    documented: 'about one in ten residents of a pilot city knows of it',
    metrics: ['aware-share', 'fear', 'chilling', 'trust-people', 'informants', 'hollow-deeds'],
  },
];
