/** The published cases of the threshold model: one hundred people, and the normal law. */
import { describe, expect, it } from 'vitest';
import { nextDay, runReference, townByHand } from '../../../tests/contract/both-ways.js';
import { rig } from '../../../tests/contract/rig.js';
import { reference } from './reference.js';

const phase = 'adaptation.learn';

/** Who is out in the end where everyone is tied to everyone, by the thresholds in 1/1024. */
function outAmong(thresholds: readonly number[], shock = 0): number {
  const people = thresholds.length;
  const friends = thresholds.flatMap((_, a) =>
    Array.from({ length: a }, (__, b) => [a, b] as [number, number]),
  );
  const parameters = {
    'adaptation.optOut.opensOn': 0,
    'adaptation/opt-out.shockPer1024': 0,
    'adaptation/opt-out.grievancePer1024': 0,
  };
  const { bound, town } = townByHand({ people, friends, parameters });
  thresholds.forEach((one, row) => {
    town.people[row].optThreshold = one;
  });
  for (let row = 0; row < shock; row++) town.people[row].optedOut = 1;
  const count = (): number => town.people.filter((p) => p.optedOut === 1).length;
  // A week without anybody new is the end of it.
  for (let before = -1; before < count(); ) {
    before = count();
    for (let day = 0; day < 7; day++) {
      runReference(bound, reference, phase);
      nextDay(bound);
    }
  }
  return count();
}

/** The normal distribution function, by its series: for x within four deviations. */
function normal(z: number): number {
  let [term, sum] = [z, z];
  for (let n = 1; n < 200; n++) {
    term *= (-z * z) / (2 * n);
    sum += term / (2 * n + 1);
  }
  return Math.min(1, Math.max(0, 0.5 + sum / Math.sqrt(2 * Math.PI)));
}

/** The least share with x = s + (1 − s) · Φ((x − mean) / sd), from below. */
function fixedPoint(sd: number, shock: number): number {
  let x = shock;
  for (let i = 0; i < 100_000; i++) {
    const z = Math.max(-6, Math.min(6, (x - 0.25) / sd));
    x = shock + (1 - shock) * normal(z);
  }
  return x;
}

describe('thresholds', () => {
  it('of 0, 1, 2 … 99 others bring out all hundred; without the one at 1, one alone', () => {
    // Waiting for n of 99 others: half a person short of it, so that n are enough.
    const waiting = (n: number): number => Math.round((1024 * (n - 0.5)) / 99);
    const crowd = Array.from({ length: 100 }, (_, n) => waiting(n));
    expect(outAmong(crowd)).toBe(100);
    expect(outAmong(crowd.map((one, n) => (n === 1 ? waiting(2) : one)))).toBe(1);
  });

  it('have in closed form the critical deviation .12222 at 6.2 of a hundred', () => {
    expect(fixedPoint(0.12, 0)).toBeCloseTo(0.0402, 4);
    expect(fixedPoint(0.122, 0)).toBeCloseTo(0.0548, 4);
    expect(fixedPoint(0.1222, 0)).toBeLessThan(0.0621);
    expect(fixedPoint(0.1223, 0)).toBeGreaterThan(0.99);
  });

  const laid = (sdPer1024: number): number[] => {
    const overrides = { 'mechanisms.adaptation/opt-out.sdPer1024': sdPer1024 };
    const { column } = rig({ scenario: 'variants/mass-refusal', people: 320, overrides });
    return column('people.optThreshold').slice(0, 300);
  };

  it('are laid as a normal law of the mean and deviation asked for', () => {
    const all = laid(125);
    const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
    const spread = Math.sqrt(all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / all.length);
    // 300 draws: the mean within three standard errors of 7.2, the deviation of 5.1.
    expect(Math.abs(mean - 256)).toBeLessThan(22);
    expect(Math.abs(spread - 125)).toBeLessThan(16);
  });

  it.each([
    [102, 0],
    [102, 6],
    [102, 24],
    [164, 0],
  ])(
    'of deviation %i/1024 and a shock of %i in 300 end where the closed form does',
    (sd, shock) => {
      const share = outAmong(laid(sd), shock) / 300;
      // Sampling of 300 people: three standard errors around a low share.
      expect(Math.abs(share - fixedPoint(sd / 1024, shock / 300))).toBeLessThan(0.035);
    },
  );
});
