/**
 * Comparing two groups as if they had behaved alike: direct standardisation over conduct strata
 * (Breslow & Day 1987, IARC Sci. Publ. 82, chapter 2; MODEL 10, disparity).
 */

/** One conduct stratum: events and exposure (say, restricted days and person-years) of both. */
export interface Stratum {
  readonly groupEvents: number;
  readonly groupExposure: number;
  readonly referenceEvents: number;
  readonly referenceExposure: number;
}

/** What standardisation found. */
export interface StandardisedRatio {
  /**
   * Group rate ÷ reference rate at the reference's mix of conduct; `null` when the reference is
   * 0.
   */
  readonly ratio: number | null;
  readonly groupRate: number;
  readonly referenceRate: number;
  /** Share of the reference's exposure in strata where the group has any: 1 when all compare. */
  readonly covered: number;
}

/**
 * Standardises the group's rates to the reference's own mix of strata. Strata in which the group
 * has no exposure cannot be compared: both sides leave them out, and `covered` says how much stays.
 */
export function standardise(strata: readonly Stratum[]): StandardisedRatio {
  let weight = 0;
  let everything = 0;
  let group = 0;
  let reference = 0;
  for (const stratum of strata) {
    everything += stratum.referenceExposure;
    if (!(stratum.groupExposure > 0 && stratum.referenceExposure > 0)) continue;
    weight += stratum.referenceExposure;
    group += (stratum.referenceExposure * stratum.groupEvents) / stratum.groupExposure;
    reference += stratum.referenceEvents;
  }
  if (weight === 0) return { ratio: null, groupRate: 0, referenceRate: 0, covered: 0 };
  return {
    ratio: reference === 0 ? null : group / reference,
    groupRate: group / weight,
    referenceRate: reference / weight,
    covered: weight / everything,
  };
}
