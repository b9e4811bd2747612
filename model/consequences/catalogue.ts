/** What people ask for that a gate may close (MODEL 7). Drawn in every arm (RULINGS 15). */
export interface Demand {
  /** Stable number, never reused. */
  readonly id: number;
  readonly name: string;
  readonly says: string;
  /** Attribute conditions that must all hold; adults only. */
  readonly who: Readonly<Record<string, readonly string[]>>;
  readonly ratePer1000: number;
  readonly range: readonly [number, number];
  readonly mark: 'F' | 'R' | 'D' | 'A';
  /** Cost of one denial, in 1/1024 of a month of income. */
  readonly costPer1024: number;
  /** Mean attempts of one demand that keeps being refused, in 1/1024. */
  readonly attemptsPer1024: number;
  /** True for what life cannot do without: bread, bus, an account. */
  readonly necessity: boolean;
}

export const demands: readonly Demand[] = [
  { id: 0, name: 'flight', says: 'Takes a plane.', who: {}, ratePer1000: 500, range: [250, 1000], mark: 'R', costPer1024: 102, attemptsPer1024: 3277, necessity: false },
  { id: 1, name: 'fast-train', says: 'Takes a fast train.', who: {}, ratePer1000: 1700, range: [850, 3400], mark: 'R', costPer1024: 51, attemptsPer1024: 1024, necessity: false },
  { id: 2, name: 'star-hotel', says: 'Books a star-rated hotel.', who: {}, ratePer1000: 500, range: [250, 1000], mark: 'A', costPer1024: 20, attemptsPer1024: 1024, necessity: false },
  { id: 3, name: 'rent', says: 'Rents a home.', who: {}, ratePer1000: 120, range: [60, 240], mark: 'A', costPer1024: 512, attemptsPer1024: 2048, necessity: false },
  { id: 4, name: 'loan', says: 'Asks for a loan.', who: {}, ratePer1000: 350, range: [200, 500], mark: 'A', costPer1024: 0, attemptsPer1024: 1024, necessity: false },
  { id: 5, name: 'high-office', says: 'Seeks a high post.', who: {}, ratePer1000: 20, range: [10, 40], mark: 'A', costPer1024: 3072, attemptsPer1024: 1024, necessity: false },
  { id: 6, name: 'shop', says: 'Is asked for the score in a shop or on a bus.', who: {}, ratePer1000: 12000, range: [6000, 24000], mark: 'A', costPer1024: 20, attemptsPer1024: 1024, necessity: true },
  { id: 7, name: 'school', says: 'Asks for a place in a private or top school for a child.', who: {}, ratePer1000: 30, range: [15, 60], mark: 'A', costPer1024: 1024, attemptsPer1024: 1024, necessity: false },
];

export const demandNamed = (name: string): Demand | undefined =>
  demands.find((demand) => demand.name === name);
