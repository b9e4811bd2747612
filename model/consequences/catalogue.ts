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
  readonly outcome: Outcome;
}

/** The ways on from a closed door (MODEL 3.4). */
export const outcomes = ['nothing', 'travel', 'schooling', 'education', 'account'] as const;
export type Outcome = (typeof outcomes)[number];

/** Most demands: ids are below it, and plan tables are as long. */
export const demandNumbers = 32;

/** A demand that is made once, costs its amount where it is given up, and no more. */
function demand(
  id: number,
  name: string,
  ratePer1000: number,
  mark: Demand['mark'],
  costPer1024: number,
  says: string,
  more: Partial<Demand> & Pick<Demand, 'range'>,
): Demand {
  const usual = { who: {}, draw: 'wish', benefitPer1024: 0, attemptsPer1024: 1024 } as const;
  const plain = { necessity: false, outcome: 'nothing' } as const;
  return { ...usual, ...plain, id, name, says, ratePer1000, mark, costPer1024, ...more };
}

export const demands: readonly Demand[] = [
  demand(0, 'flight', 500, 'R', 102, 'Takes a plane.', {
    range: [250, 1000],
    attemptsPer1024: 3277,
    outcome: 'travel',
  }),
  demand(1, 'fast-train', 1700, 'R', 51, 'Takes a fast train.', {
    range: [850, 3400],
    outcome: 'travel',
  }),
  demand(2, 'star-hotel', 500, 'A', 20, 'Books a star-rated hotel.', {
    range: [250, 1000],
  }),
  demand(3, 'rent', 120, 'A', 512, 'Rents a home.', {
    range: [60, 240],
    attemptsPer1024: 2048,
  }),
  demand(4, 'loan', 350, 'A', 0, 'Asks for a loan.', {
    range: [200, 500],
  }),
  demand(
    5,
    'high-office',
    20,
    'A',
    3072,
    'Seeks a high post: an office, a newspaper, a board, the statistics.',
    {
      range: [10, 40],
    },
  ),
  demand(6, 'shop', 300_000, 'A', 1, 'Is asked for the score where bread is sold.', {
    range: [150_000, 365_000],
    draw: 'daily',
    necessity: true,
  }),
  demand(7, 'school', 30, 'A', 1024, 'Asks for a place in a top school for a child.', {
    range: [15, 60],
    parents: true,
  }),
  demand(
    8,
    'private-school',
    10,
    'A',
    1024,
    'Asks for a place in a private school with high fees.',
    {
      range: [5, 20],
      parents: true,
      outcome: 'schooling',
    },
  ),
  demand(9, 'home', 20, 'A', 512, 'Buys a home.', {
    range: [10, 40],
  }),
  demand(10, 'university', 10, 'A', 4096, 'Applies to a university.', {
    range: [5, 20],
    outcome: 'education',
  }),
  demand(11, 'promotion', 200, 'A', 1024, 'Stands for promotion in public service.', {
    range: [100, 400],
    who: { role: ['public-employee', 'official'] },
  }),
  demand(12, 'network', 365_000, 'A', 1, 'Uses the network at its full speed.', {
    range: [182_500, 365_000],
    draw: 'daily',
  }),
  demand(13, 'social-account', 300, 'A', 102, 'Opens or renews a social account.', {
    range: [150, 600],
    necessity: true,
    outcome: 'account',
  }),
  demand(14, 'bus', 250_000, 'A', 1, 'Is asked for the score on a bus.', {
    range: [125_000, 365_000],
    draw: 'daily',
    necessity: true,
  }),
  demand(
    15,
    'electric-car',
    300_000,
    'A',
    10,
    'Starts an electric car, or another thing on the network.',
    {
      range: [150_000, 365_000],
      draw: 'daily',
    },
  ),
  demand(16, 'trip-abroad', 100, 'A', 102, 'Asks for the passport to travel abroad.', {
    range: [50, 200],
    outcome: 'travel',
  }),
  demand(17, 'visa', 200, 'A', 0, 'Has a file made up for a visa.', {
    range: [100, 400],
    benefitPer1024: 10,
  }),
  demand(18, 'deposit', 2000, 'A', 0, 'Would hire something against a deposit.', {
    range: [1000, 4000],
    benefitPer1024: 10,
  }),
  demand(19, 'car-hire', 200, 'A', 0, 'Hires a car.', {
    range: [100, 400],
    benefitPer1024: 10,
  }),
  demand(
    20,
    'green-channel',
    1000,
    'A',
    0,
    'Applies for heating, loan terms or a place further up a queue.',
    {
      range: [500, 2000],
      benefitPer1024: 51,
    },
  ),
  demand(21, 'fare-discount', 250_000, 'A', 0, 'Rides bus and metro on a discount card.', {
    range: [125_000, 365_000],
    draw: 'daily',
    benefitPer1024: 102,
  }),
  demand(22, 'company-office', 50, 'A', 3072, 'Takes up an office of a company.', {
    range: [25, 100],
    who: { role: ['self-employed', 'firm-representative'] },
  }),
  demand(23, 'profession-licence', 50, 'A', 3072, 'Applies for the licence of a profession.', {
    range: [25, 100],
    who: { role: ['professional', 'self-employed', 'journalist'] },
  }),
];

export const demandNamed = (name: string): Demand | undefined =>
  demands.find((demand) => demand.name === name);

/** Those drawn for everyone, in the order of their slots; and those met every day. */
export const wishes: readonly Demand[] = demands.filter(({ draw }) => draw === 'wish');
export const dailies: readonly Demand[] = demands.filter(({ draw }) => draw === 'daily');
