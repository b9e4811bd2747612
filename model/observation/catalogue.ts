/**
 * The channels through which an act becomes a sighting (MODEL 4): a coverage, a sensitivity,
 * errors and a delay. No channel recognises anybody; it is a chance of being seen.
 */
export interface Channel {
  /** Stable number, never reused; also the bit of the channel in a rule's mask. */
  readonly id: number;
  readonly name: string;
  readonly says: string;
  /** Acts it can see, by catalogue name; `tip` sees through people and names none here. */
  readonly sees: readonly string[];
  /** Acts that reach it through what people report; no sensor sees them. */
  readonly reports?: readonly string[];
  /** Acts it may imagine; without a list, all it sees. */
  readonly imagines?: readonly string[];
  /** Whom a false sighting may name. */
  readonly covers: 'adults' | 'drivers' | 'online' | 'staff';
}

export const channels: readonly Channel[] = [
  {
    id: 0,
    name: 'filing',
    says: 'A bank, court or agency files it.',
    sees: [
      'late-30-days',
      'unpaid-90-days',
      'judgment-unperformed',
      'instalment-paid',
      'bill-late',
      'loan-asked',
      'assets-hidden',
      'road-injury',
      'hit-and-run',
      'petition',
      'service-refused',
      'unplanned-child',
      'takes-partner',
      'trip-without-leave',
      'heroic-act',
      'opted-out',
    ],
    imagines: ['late-30-days', 'unpaid-90-days', 'judgment-unperformed', 'bill-late'],
    covers: 'adults',
  },
  {
    id: 1,
    name: 'crossing',
    says: 'A camera at a crossing.',
    sees: ['jaywalk', 'no-way-given'],
    covers: 'adults',
  },
  {
    id: 2,
    name: 'road',
    says: 'A camera on the road, by the number plate.',
    sees: ['red-light', 'hit-and-run'],
    imagines: ['red-light'],
    covers: 'drivers',
  },
  {
    id: 3,
    name: 'patrol',
    says: 'An officer on patrol.',
    sees: ['no-way-given', 'red-light', 'wrong-parking', 'drunk-driving', 'dog-off-lead', 'brawl'],
    imagines: ['no-way-given', 'red-light', 'wrong-parking', 'drunk-driving'],
    covers: 'drivers',
  },
  {
    id: 4,
    name: 'ticket-gate',
    says: 'An inspection at the gate.',
    sees: ['fare-dodging', 'travel-misconduct', 'gate-bypass'],
    // What never happened at a gate is an unpaid fare: grave misconduct is put on record by a
    // decision. Named twice, so that the kinds that follow keep their numbers and their luck.
    imagines: ['fare-dodging', 'fare-dodging'],
    covers: 'adults',
  },
  {
    id: 5,
    name: 'platform',
    says: 'An online platform reports what is posted.',
    sees: [
      'opinion',
      'another-history',
      'awkward-news',
      'investigative-report',
      'speech-without-leave',
    ],
    imagines: ['opinion', 'another-history', 'awkward-news'],
    covers: 'online',
  },
  {
    id: 6,
    name: 'tip',
    says: 'Somebody reports it.',
    sees: [
      'rubbish-unsorted',
      'dog-off-lead',
      'worship',
      'brawl',
      'theft',
      'parents-not-visited',
      'home-violence',
      'stranger-helped',
    ],
    reports: ['tip', 'malice-found'],
    covers: 'adults',
  },
  {
    id: 7,
    name: 'sign-in',
    says: 'People sign in with their own good deeds.',
    sees: ['volunteering', 'blood', 'gift', 'score-raising-task'],
    covers: 'adults',
  },
  {
    id: 8,
    name: 'declared',
    says: 'Sees what a scenario’s own acts say it sees.',
    sees: [],
    covers: 'adults',
  },
  {
    id: 9,
    name: 'audit',
    says: 'A tax office examines the books of a few.',
    sees: ['tax-evaded'],
    covers: 'adults',
  },
  {
    id: 10,
    name: 'till',
    says: 'A till or an account records what is bought.',
    sees: ['approved-goods', 'video-games', 'alcohol', 'night-club'],
    imagines: ['video-games', 'alcohol', 'night-club'],
    covers: 'adults',
  },
  {
    id: 11,
    name: 'street-camera',
    says: 'A camera in the street.',
    sees: ['night-club', 'worship', 'hit-and-run', 'brawl', 'theft', 'stranger-helped'],
    imagines: ['night-club', 'worship', 'brawl', 'theft'],
    covers: 'adults',
  },
  {
    id: 12,
    name: 'network',
    says: 'The network notes which sites are asked for.',
    sees: ['blocked-site'],
    covers: 'online',
  },
  {
    id: 13,
    name: 'employer-app',
    says: 'An app that staff have to use.',
    sees: ['app-quota-met', 'trip-without-leave', 'speech-without-leave'],
    imagines: ['trip-without-leave', 'speech-without-leave'],
    covers: 'staff',
  },
  {
    id: 14,
    name: 'complaint',
    says: 'Somebody complains to an office.',
    sees: ['customer-cheated', 'subordinate-abused', 'poor-service'],
    imagines: ['customer-cheated', 'poor-service'],
    reports: ['accident-claimed', 'superiors-complaint'],
    covers: 'adults',
  },
];

export const channelNamed = (name: string): Channel | undefined =>
  channels.find((channel) => channel.name === name);
