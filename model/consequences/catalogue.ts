/**
 * What people ask for (MODEL 7): doors that a gate may close, and favours that a gate may open.
 *
 * `wish`: drawn for every adult in every arm (RULINGS 15). `daily`: asked for so often that drawing
 * it for everybody would cost more than everything else; drawn at the same addressed luck in every
 * arm, but only for those whom a gate could turn away that day (decision 0029).
 */
export interface Demand {
  /** Stable number, never reused. */
  readonly id: number;
  readonly name: string;
  readonly says: string;
  /** Attribute conditions that must all hold; adults only. */
  readonly who: Readonly<Record<string, readonly string[]>>;
  /** True where only those who live with a child ask. */
  readonly parents?: boolean;
  readonly draw: 'wish' | 'daily';
  readonly ratePer1000: number;
  readonly range: readonly [number, number];
  readonly mark: 'F' | 'R' | 'D' | 'A';
  /** Cost of going without, in 1/1024 of a month of income, once the demand is given up. */
  readonly costPer1024: number;
  /** What it is worth where a gate opens it as a favour, in the same unit. */
  readonly benefitPer1024: number;
  /** Mean attempts of one demand that keeps being refused, in 1/1024. */
  readonly attemptsPer1024: number;
  /** True for what life cannot do without: bread, bus, an account. */
  readonly necessity: boolean;
  /** What becomes of those who go without, beside the cost. */
  readonly then: Then;
}

/** The ways on from a closed door (MODEL 3.4). */
export const thens = ['nothing', 'travel', 'schooling', 'education', 'account'] as const;
export type Then = (typeof thens)[number];

/** Most demands: ids are below it, and plan tables are as long. */
export const demandNumbers = 32;

const once = {
  attemptsPer1024: 1024,
  benefitPer1024: 0,
  necessity: false,
  then: 'nothing',
  draw: 'wish',
  who: {},
} as const;

export const demands: readonly Demand[] = [
  {
    ...once,
    id: 0,
    name: 'flight',
    says: 'Takes a plane.',
    ratePer1000: 500,
    range: [250, 1000],
    mark: 'R',
    costPer1024: 102,
    attemptsPer1024: 3277,
    then: 'travel',
  },
  {
    ...once,
    id: 1,
    name: 'fast-train',
    says: 'Takes a fast train.',
    ratePer1000: 1700,
    range: [850, 3400],
    mark: 'R',
    costPer1024: 51,
    then: 'travel',
  },
  {
    ...once,
    id: 2,
    name: 'star-hotel',
    says: 'Books a star-rated hotel.',
    ratePer1000: 500,
    range: [250, 1000],
    mark: 'A',
    costPer1024: 20,
  },
  {
    ...once,
    id: 3,
    name: 'rent',
    says: 'Rents a home.',
    ratePer1000: 120,
    range: [60, 240],
    mark: 'A',
    costPer1024: 512,
    attemptsPer1024: 2048,
  },
  {
    ...once,
    id: 4,
    name: 'loan',
    says: 'Asks for a loan.',
    ratePer1000: 350,
    range: [200, 500],
    mark: 'A',
    costPer1024: 0,
  },
  {
    ...once,
    id: 5,
    name: 'high-office',
    says: 'Seeks a high post: an office, a newspaper, a board, the statistics.',
    ratePer1000: 20,
    range: [10, 40],
    mark: 'A',
    costPer1024: 3072,
  },
  {
    ...once,
    id: 6,
    name: 'shop',
    says: 'Is asked for the score where bread is sold.',
    draw: 'daily',
    ratePer1000: 300_000,
    range: [150_000, 365_000],
    mark: 'A',
    costPer1024: 1,
    necessity: true,
  },
  {
    ...once,
    id: 7,
    name: 'school',
    says: 'Asks for a place in a top school for a child.',
    parents: true,
    ratePer1000: 30,
    range: [15, 60],
    mark: 'A',
    costPer1024: 1024,
    then: 'nothing',
  },
  {
    ...once,
    id: 8,
    name: 'private-school',
    says: 'Asks for a place in a private school with high fees.',
    parents: true,
    ratePer1000: 10,
    range: [5, 20],
    mark: 'A',
    costPer1024: 1024,
    then: 'schooling',
  },
  {
    ...once,
    id: 9,
    name: 'home',
    says: 'Buys a home.',
    ratePer1000: 20,
    range: [10, 40],
    mark: 'A',
    costPer1024: 512,
  },
  {
    ...once,
    id: 10,
    name: 'university',
    says: 'Applies to a university.',
    ratePer1000: 10,
    range: [5, 20],
    mark: 'A',
    costPer1024: 4096,
    then: 'education',
  },
  {
    ...once,
    id: 11,
    name: 'promotion',
    says: 'Stands for promotion in public service.',
    who: { role: ['public-employee', 'official'] },
    ratePer1000: 200,
    range: [100, 400],
    mark: 'A',
    costPer1024: 1024,
  },
  {
    ...once,
    id: 12,
    name: 'network',
    says: 'Uses the network at its full speed.',
    draw: 'daily',
    ratePer1000: 365_000,
    range: [182_500, 365_000],
    mark: 'A',
    costPer1024: 1,
  },
  {
    ...once,
    id: 13,
    name: 'social-account',
    says: 'Opens or renews a social account.',
    ratePer1000: 300,
    range: [150, 600],
    mark: 'A',
    costPer1024: 102,
    necessity: true,
    then: 'account',
  },
  {
    ...once,
    id: 14,
    name: 'bus',
    says: 'Is asked for the score on a bus.',
    draw: 'daily',
    ratePer1000: 250_000,
    range: [125_000, 365_000],
    mark: 'A',
    costPer1024: 1,
    necessity: true,
  },
  {
    ...once,
    id: 15,
    name: 'device',
    says: 'Starts a device or an electric car.',
    draw: 'daily',
    ratePer1000: 300_000,
    range: [150_000, 365_000],
    mark: 'A',
    costPer1024: 10,
  },
  {
    ...once,
    id: 16,
    name: 'trip-abroad',
    says: 'Asks for the passport to travel abroad.',
    ratePer1000: 100,
    range: [50, 200],
    mark: 'A',
    costPer1024: 102,
    then: 'travel',
  },
  {
    ...once,
    id: 17,
    name: 'visa',
    says: 'Has a file made up for a visa.',
    ratePer1000: 200,
    range: [100, 400],
    mark: 'A',
    costPer1024: 0,
    benefitPer1024: 10,
  },
  {
    ...once,
    id: 18,
    name: 'deposit',
    says: 'Would hire something against a deposit.',
    ratePer1000: 2000,
    range: [1000, 4000],
    mark: 'A',
    costPer1024: 0,
    benefitPer1024: 10,
  },
  {
    ...once,
    id: 19,
    name: 'car-hire',
    says: 'Hires a car.',
    ratePer1000: 200,
    range: [100, 400],
    mark: 'A',
    costPer1024: 0,
    benefitPer1024: 10,
  },
  {
    ...once,
    id: 20,
    name: 'green-channel',
    says: 'Applies for heating, loan terms or a place further up a queue.',
    ratePer1000: 1000,
    range: [500, 2000],
    mark: 'A',
    costPer1024: 0,
    benefitPer1024: 51,
  },
  {
    ...once,
    id: 21,
    name: 'fare-discount',
    says: 'Rides bus and metro on a discount card.',
    draw: 'daily',
    ratePer1000: 250_000,
    range: [125_000, 365_000],
    mark: 'A',
    costPer1024: 0,
    benefitPer1024: 102,
  },
  {
    ...once,
    id: 22,
    name: 'company-office',
    says: 'Takes up an office of a company.',
    who: { role: ['self-employed', 'firm-representative'] },
    ratePer1000: 50,
    range: [25, 100],
    mark: 'A',
    costPer1024: 3072,
  },
  {
    ...once,
    id: 23,
    name: 'profession-licence',
    says: 'Applies for the licence of a profession.',
    who: { role: ['professional', 'self-employed', 'journalist'] },
    ratePer1000: 50,
    range: [25, 100],
    mark: 'A',
    costPer1024: 3072,
  },
];

export const demandNamed = (name: string): Demand | undefined =>
  demands.find((demand) => demand.name === name);

/** Those drawn for everyone, in the order of their slots. */
export const wishes: readonly Demand[] = demands.filter(({ draw }) => draw === 'wish');
export const dailies: readonly Demand[] = demands.filter(({ draw }) => draw === 'daily');
