/**
 * The acts people can do. A row says who may do it, how often, whom it harms and whether it is
 * the exercise of a right; it never says what a ledger makes of it (that is a scenario's rule).
 *
 * Rates are per 1,000 person-years of an eligible person, before heterogeneity and deterrence
 * (MODEL 2). A ceiling bounds the rate a scenario may set: it fixes the act's slot of luck, so
 * slots are appended and never repacked (ENGINE 5). Marks: F found, R recalled, D derived,
 * A assumed (EVIDENCE.md).
 */
import { furtherActs } from './further.js';
import { initiativeActs } from './initiative/acts.js';

export const domains = [
  'finance', 'traffic', 'speech', 'helping', 'declared', 'purchases', 'belief', 'civic', 'family',
  'trade', 'office', 'work', 'informing', 'gaming',
] as const;
export type Domain = (typeof domains)[number];

export interface Act {
  /** Stable number; MODEL's A-number. Never reused. */
  readonly id: number;
  readonly name: string;
  readonly says: string;
  readonly domain: Domain;
  /** Attribute conditions that must all hold (attribute id → levels). Adults only, always. */
  readonly who: Readonly<Record<string, readonly string[]>>;
  /** Of those, the part that does it at all, in 1/1024: drawn once per person (1024 if absent). */
  readonly of1024?: number;
  /** Imposed from outside: people of one class do it equally often. */
  readonly even?: true;
  readonly ratePer1000: number;
  readonly range: readonly [number, number];
  readonly mark: 'F' | 'R' | 'D' | 'A';
  /** Relative frequency by attribute level, in 1/1024 (1024 = as others); scaled so that the
   * mean over the eligible keeps the rate. Assumed, range half to twice. */
  readonly more: readonly { readonly attribute: string; readonly level: string; readonly per1024: number }[];
  /** 0 none, 1 nuisance, 2 loss or danger to another, 3 injury or months of income, 4 death. */
  readonly harm: 0 | 1 | 2 | 3 | 4;
  readonly culpable: boolean;
  readonly right: boolean;
  /** Private benefit, 0 to 3. */
  readonly benefit: 0 | 1 | 2 | 3;
  /**
   * `all`: every occurrence is drawn, in every arm (harm of 2 and more);
   * `seen`: only occurrences that some channel sees are drawn, the rest are expectations;
   * `expected`: never drawn; measured as an expectation only;
   * `event`: comes out of the life loop of its mechanism, not out of a rate.
   */
  readonly drawn: 'all' | 'seen' | 'expected' | 'event';
  /** Largest chance of being seen, 1/1024, that the slot of an act drawn as `seen` leaves room for. */
  readonly seenMostPer1024?: number;
  /** A deed nobody can set out to do for its points. */
  readonly unsought?: true;
}

const young = (per1024: number) => [
  { attribute: 'age', level: '18-24', per1024 },
  { attribute: 'age', level: '25-34', per1024 },
];
const men = (per1024: number) => ({ attribute: 'sex', level: 'men', per1024 });
const urban = (per1024: number) => [
  { attribute: 'region', level: 'city', per1024 },
  { attribute: 'region', level: 'pilot-city', per1024 },
];
const college = (per1024: number) => ({ attribute: 'education', level: 'college', per1024 });
const drivers = { driver: ['yes'] } as const;
const online = { online: ['yes'] } as const;
const plain = { culpable: true, right: false, benefit: 1 } as const;

export const acts: readonly Act[] = [
  { id: 2, name: 'late-30-days', says: 'A debt is thirty days late.', domain: 'finance', who: {}, ratePer1000: 250, range: [100, 500], mark: 'A', more: [], harm: 1, ...plain, culpable: false, drawn: 'event' },
  { id: 3, name: 'unpaid-90-days', says: 'A debt is ninety days unpaid.', domain: 'finance', who: {}, ratePer1000: 10.5, range: [8, 13], mark: 'D', more: [], harm: 2, ...plain, culpable: false, drawn: 'event' },
  { id: 4, name: 'judgment-unperformed', says: 'A judgment is not performed; enforcement opens.', domain: 'finance', who: {}, ratePer1000: 5.4, range: [4, 7], mark: 'D', more: [], harm: 2, ...plain, culpable: false, drawn: 'event' },
  { id: 10, name: 'jaywalk', says: 'Crosses at red on foot.', domain: 'traffic', who: {}, ratePer1000: 60000, range: [20000, 150000], mark: 'A', more: [...young(1536), ...urban(1536)], harm: 1, ...plain, drawn: 'seen', seenMostPer1024: 128 },
  { id: 11, name: 'no-way-given', says: 'Does not give way at a crossing.', domain: 'traffic', who: drivers, ratePer1000: 6000, range: [2000, 20000], mark: 'A', more: [...young(1536), men(1536)], harm: 2, ...plain, drawn: 'all' },
  { id: 12, name: 'red-light', says: 'Runs a red light or speeds.', domain: 'traffic', who: drivers, ratePer1000: 3000, range: [1000, 8000], mark: 'A', more: [...young(1536), men(1536)], harm: 2, ...plain, drawn: 'all' },
  { id: 13, name: 'wrong-parking', says: 'Parks where it is forbidden.', domain: 'traffic', who: drivers, ratePer1000: 3000, range: [1500, 6000], mark: 'A', more: urban(1536), harm: 1, ...plain, drawn: 'seen', seenMostPer1024: 512 },
  { id: 14, name: 'drunk-driving', says: 'Drives drunk.', domain: 'traffic', who: drivers, ratePer1000: 50, range: [25, 100], mark: 'A', more: [men(2048)], harm: 3, ...plain, drawn: 'all' },
  { id: 17, name: 'fare-dodging', says: 'Rides without paying.', domain: 'traffic', who: {}, ratePer1000: 2000, range: [500, 10000], mark: 'A', more: [...young(2048), { attribute: 'income', level: 'lowest', per1024: 2048 }], harm: 1, ...plain, drawn: 'seen', seenMostPer1024: 256 },
  { id: 23, name: 'opinion', says: 'Posts an opinion without permission.', domain: 'speech', who: online, ratePer1000: 2000, range: [500, 10000], mark: 'A', more: [...young(1536), college(1536)], harm: 0, culpable: true, right: true, benefit: 2, drawn: 'seen', seenMostPer1024: 1024 },
  { id: 24, name: 'another-history', says: 'Tells another history.', domain: 'speech', who: online, ratePer1000: 200, range: [100, 400], mark: 'A', more: [college(2048)], harm: 0, culpable: true, right: true, benefit: 1, drawn: 'seen', seenMostPer1024: 1024 },
  { id: 25, name: 'awkward-news', says: 'Passes on news that is true and awkward.', domain: 'speech', who: online, ratePer1000: 400, range: [200, 800], mark: 'A', more: [college(2048)], harm: 0, culpable: true, right: true, benefit: 2, drawn: 'seen', seenMostPer1024: 1024 },
  { id: 30, name: 'sensitive-reading', says: 'Reads a page on a sensitive subject.', domain: 'speech', who: online, ratePer1000: 20000, range: [10000, 40000], mark: 'A', more: [college(1536)], harm: 0, culpable: true, right: true, benefit: 1, drawn: 'expected' },
  { id: 46, name: 'volunteering', says: 'Does a shift as a volunteer.', domain: 'helping', who: {}, ratePer1000: 1200, range: [600, 2400], mark: 'A', more: [{ attribute: 'role', level: 'retired', per1024: 1536 }], harm: 0, ...plain, drawn: 'seen', seenMostPer1024: 1024 },
  { id: 47, name: 'blood', says: 'Gives blood.', domain: 'helping', who: {}, ratePer1000: 14, range: [7, 28], mark: 'R', more: [], harm: 0, ...plain, benefit: 0, drawn: 'seen', seenMostPer1024: 1024 },
  { id: 48, name: 'gift', says: 'Gives money to a good cause.', domain: 'helping', who: {}, ratePer1000: 1500, range: [750, 3000], mark: 'A', more: [{ attribute: 'income', level: 'highest', per1024: 1536 }], harm: 0, ...plain, benefit: 0, drawn: 'seen', seenMostPer1024: 1024 },
  ...furtherActs,
  ...initiativeActs,
];

/** Numbers a scenario's own acts take, in the order it declares them (MODEL 2, twin acts). */
export const declaredActs = { first: 192, most: 16 } as const;

/** The act of that name, or undefined. */
export const actNamed = (name: string): Act | undefined => acts.find((act) => act.name === name);
