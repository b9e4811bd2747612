/**
 * The three special functions the tests of significance stand on.
 *
 * Goal: about 1e-13 relative accuracy on the arguments statistics needs.
 * Non-goal: complex arguments, or bit equality between machines (nothing here reaches a state).
 */

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0, by Lanczos' series with g = 7 (Lanczos 1964, SIAM J. Numer. Anal. B 1:86). */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`ln Γ needs a positive argument, got ${x}`);
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let series = lanczos[0];
  for (let i = 1; i < lanczos.length; i++) series += lanczos[i] / (z + i);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series);
}

const tiny = 1e-300;
const keepOff = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz' method. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / keepOff(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / keepOff(1 + even * d);
    c = keepOff(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / keepOff(1 + odd * d);
    c = keepOff(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) return fraction;
  }
  throw new Error(`the incomplete beta function did not settle at x = ${x}, a = ${a}, b = ${b}`);
}

/**
 * Regularised incomplete beta function I_x(a, b) for 0 ≤ x ≤ 1, a, b > 0 (DLMF 8.17).
 * The fraction is used on the side where it converges fast, the symmetry on the other.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`I_x(a, b) needs 0 ≤ x ≤ 1, got ${x}`);
  if (x === 0 || x === 1) return x;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a;
  return 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Upper tail of the standard normal, P(Z > z), for z ≥ 0: Laplace's fraction or the series. */
function normalTail(z: number): number {
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let k = 1; Math.abs(term) > 1e-18; k++) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = 0;
  for (let k = 160; k >= 1; k--) fraction = k / (z + fraction);
  return density / (z + fraction);
}

/** Standard normal distribution function Φ(z) (Abramowitz & Stegun 26.2.11 and 26.2.14). */
export function normalDistribution(z: number): number {
  return z >= 0 ? 1 - normalTail(z) : normalTail(-z);
}

/** The z with Φ(z) = p for 0 < p < 1; ±∞ at the ends. By bisection: slow, short and exact. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies in 0…1, got ${p}`);
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  return bisect((z) => normalDistribution(z) - p, -40, 0);
}

/** Zero of an increasing function between two bounds, to the last bit that halving can reach. */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let i = 0; i < 200; i++) {
    const middle = 0.5 * (a + b);
    if (middle === a || middle === b) break;
    if (f(middle) < 0) a = middle;
    else b = middle;
  }
  return 0.5 * (a + b);
}
