/**
 * How many would approve of a scheme, in private and when asked (MODEL 9): .55 of adults at the
 * trust in institutions there is without scoring, a tenth more or less for every level, and .25
 * more when asked. Measured only; nobody acts on it. Surveys report .80; the list experiment puts
 * the private share .25 lower. The slope is assumed.
 */
const stationaryTrust = 4.2;

const share = (value: number): number => Math.min(1, Math.max(0, value));

export function approvalOf(meanTrust: number): { private: number; declared: number } {
  const inPrivate = share(0.55 + 0.1 * (meanTrust - stationaryTrust));
  return { private: inPrivate, declared: share(inPrivate + 0.25) };
}
