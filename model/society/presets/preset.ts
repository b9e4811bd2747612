/**
 * The type of a preset: every marginal a society is built from, as data with its provenance.
 *
 * Marks: F found, R recalled, D derived, A assumed (EVIDENCE.md section 3). An assumed figure
 * carries a range, which sensitivity studies draw from.
 */

export interface Provenance {
  readonly mark: 'F' | 'R' | 'D' | 'A';
  /** A source key of EVIDENCE.md, or the reason of an assumption. */
  readonly source: string;
  readonly range?: readonly [number, number];
}

export interface Quantity extends Provenance {
  readonly value: number;
}

/** Shares of the levels of an attribute, in the order of `model/attributes.ts`. */
export interface Marginal extends Provenance {
  readonly of: 'persons' | 'adults';
  readonly shares: readonly number[];
}

/** One band of ages in whole years, ends included, with its share of all persons in per cent. */
export interface AgeShare {
  readonly from: number;
  readonly to: number;
  readonly percent: number;
}

/** Factors of joint structure: rows are cells, columns levels; only ratios matter; assumed. */
export type Affinity = readonly (readonly number[])[];

export interface IncomeLaw extends Provenance {
  readonly currency: string;
  readonly unit: 'a head' | 'a household';
  readonly quintileMeans: readonly [number, number, number, number, number];
  /** Lowest income, then the upper limits of the first four fifths. */
  readonly limits: readonly [number, number, number, number, number];
  /** Tail index inside the highest fifth's upper quarter, in 1/16: income ∝ rank^(−k/16). */
  readonly tailSixteenths: number;
  readonly gini: Quantity & { readonly band: readonly [number, number] };
}

export interface TieTargets {
  readonly kin: { readonly degree: Quantity; readonly clustering: Quantity };
  readonly friend: {
    readonly degree: Quantity;
    readonly clustering: Quantity;
    /** (p_same − p_chance) ÷ (1 − p_chance) over the ends of ties. */
    readonly homophily: Readonly<Record<'age' | 'residence' | 'income' | 'group', Quantity>>;
  };
  readonly coworker: { readonly degree: Quantity; readonly clustering: Quantity };
  readonly neighbour: { readonly degree: Quantity; readonly clustering: Quantity };
}

export interface SocietyPreset {
  readonly id: string;
  readonly title: string;
  readonly ages: Provenance & { readonly bands: readonly AgeShare[] };
  /** Share of men among all persons. */
  readonly men: Quantity;
  /** Share of men in each age band before fitting. */
  readonly menByAge: readonly number[];
  /** Shares of households of 1 … 6 and of 7 or more persons. */
  readonly householdSizes: Provenance & { readonly shares: readonly number[] };
  readonly householdMean: Quantity;
  readonly householdMeanPublished: Quantity;
  /** Share of adults with a partner, in the household or outside. */
  readonly partnered: Quantity;
  readonly region: Marginal;
  readonly residence: Marginal;
  readonly group: Marginal;
  readonly education: Marginal;
  readonly role: Marginal;
  readonly stratum: Marginal;
  readonly flags: Readonly<
    Record<
      'online' | 'driver' | 'parent-apart' | 'faith' | 'dog',
      {
        readonly of: 'persons' | 'adults';
        readonly yes: Quantity;
      }
    >
  >;
  readonly sectors: Provenance & { readonly shares: readonly [number, number, number] };
  readonly income: IncomeLaw;
  readonly firms: {
    readonly perThousandAdults: Quantity;
    readonly sizeBands: Provenance & { readonly shares: readonly number[] };
    readonly jobShares: Provenance & { readonly shares: readonly number[] };
    readonly sectors: Provenance & { readonly shares: readonly number[] };
  };
  readonly vehicles: { readonly perAdult: Quantity; readonly firmDriving: Quantity };
  readonly agenciesPerThousandAdults: Quantity;
  readonly neighbourhoodPeople: Quantity;
  readonly affinities: {
    readonly regionResidence: Affinity;
    readonly regionGroup: Affinity;
    /** Rows: elders only, with children, of working age, mixed. */
    readonly householdResidence: Affinity;
    readonly educationAge: Affinity;
    readonly educationResidence: Affinity;
    readonly roleAge: Affinity;
    readonly roleSex: Affinity;
    readonly roleRegion: Affinity;
    readonly roleEducation: Affinity;
    readonly incomeByRole: readonly number[];
    readonly incomeByResidence: readonly number[];
    readonly incomeByEducation: readonly number[];
    /** Share of household heads that settle beside households of their own kind. */
    readonly settlement: Quantity;
  };
  readonly ties: TieTargets;
}

/** An assumed figure with its range. */
export function assume(value: number, low: number, high: number, source: string): Quantity {
  return { value, mark: 'A', source, range: [low, high] };
}
