/**
 * What a finished (or partly finished) comparison of arms holds, and what a report is made from.
 * Plain data: it goes to disk as `comparison.json` beside the Parquet tables.
 */

/** A metric's own description; lives in the model, carried here so that results stand alone. */
export interface MetricFacts {
  /** Kebab-case, as `glasshouse metrics` lists it. */
  readonly id: string;
  readonly says: string;
  readonly unit: string;
  /** Which direction is worse for the people inside, or neither. */
  readonly worse: 'up' | 'down' | 'neither';
  /** Exists only against a baseline arm (RULINGS 18). */
  readonly needsBaseline: boolean;
  /** How the numbers are to be written: `share` as per cent, counts of people, days, points … */
  readonly format: 'share' | 'count' | 'days' | 'points' | 'ratio' | 'level' | 'rate';
  /** What it rests on; `assumed` where the size hangs on assumed parameters. */
  readonly status: 'told' | 'documented' | 'assumed';
  /** True where the groups of each attribute sum to `all`; the report then checks that they do. */
  readonly additive?: boolean;
}

export interface ArmFacts {
  readonly id: string;
  readonly title: string;
  readonly scenarioHash: string;
  /** Counts of rules, gates and propagations by status. */
  readonly grounds: {
    readonly told: number;
    readonly documented: number;
    readonly assumed: number;
  };
  /** Names of the mechanisms that are on. */
  readonly mechanisms: readonly string[];
  /** Rules that never fired in any replicate, with the reason. */
  readonly silentRules: readonly { readonly rule: string; readonly why: string }[];
}

/** One value of one run; `group` is `all` or `attribute=level`. */
export interface MetricValue {
  readonly arm: string;
  readonly replicate: number;
  readonly metric: string;
  readonly group: string;
  readonly value: number;
}

/** One value on one day of one run. */
export interface SeriesValue extends MetricValue {
  /** Days since the scenario's start. */
  readonly day: number;
}

/** A paired difference over replicates, as `compare --json` prints it (RULINGS 28). */
export interface Difference {
  readonly metric: string;
  readonly group: string;
  readonly a: string;
  readonly b: string;
  readonly meanA: number;
  readonly meanB: number;
  /** Mean of b − a over the replicates both arms finished. */
  readonly mean: number;
  /** 95 % paired t interval of the mean difference. */
  readonly low: number;
  readonly high: number;
  /** Holm-corrected over the metrics of group `all` of one pair of arms; 1 where undefined. */
  readonly pHolm: number;
  readonly replicates: number;
}

export interface RunFacts {
  readonly arm: string;
  readonly replicate: number;
  readonly digest: string;
  readonly seconds: number;
  /** True when every book of DESIGN 4 balanced on every checked tick. */
  readonly booksBalance: boolean;
  readonly failed: string | null;
}

/** A limit declared before the run: the report's verdicts hang on these. */
export interface Limit {
  readonly metric: string;
  readonly group: string;
  readonly arm: string;
  /** Compared against this arm (a paired difference), or null for the arm's own mean. */
  readonly against: string | null;
  readonly relation: '<=' | '>=';
  readonly value: number;
  /** Sentence with `{value}` and `{range}` placeholders: «{value} of all points lost …». */
  readonly sentence: string;
}

export interface Comparison {
  readonly title: string;
  readonly society: {
    readonly id: string;
    readonly people: number;
    readonly adults: number;
    readonly seed: number;
    readonly hash: string;
  };
  readonly seed: number;
  readonly years: number;
  readonly days: number;
  /** ISO date of day 0. */
  readonly start: string;
  readonly arms: readonly ArmFacts[];
  readonly metrics: readonly MetricFacts[];
  readonly limits: readonly Limit[];
  readonly runs: readonly RunFacts[];
  readonly values: readonly MetricValue[];
  readonly series: readonly SeriesValue[];
  readonly replicatesAsked: number;
  readonly engineHash: string;
  readonly version: string;
  /** The command that makes this comparison again. */
  readonly command: string;
}
