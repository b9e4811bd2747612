/** What a kernel reads of its plan: tables and scalars whose bounds it may rely on. */
/** A table the plan fills: all entries provably in [low, high]. */
export interface PlanTable {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

export const planTable = (name: string, low: number, high: number): PlanTable => ({
  name,
  low,
  high,
});

/** A scalar the plan fills, within hard bounds. */
export interface PlanParameter {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

export const planParameter = (name: string, low: number, high: number): PlanParameter => ({
  name,
  low,
  high,
});
