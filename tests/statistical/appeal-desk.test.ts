/**
 * The appeal desk against queueing theory (VALIDATION V39, MODEL 8): one desk that takes a fixed
 * time for a case, cases that come at random. First come, first heard: the wait of M/D/1. Two
 * classes: the waits of its nonpreemptive priority queue, "connected people first" in closed form.
 */
import { describe, expect, it } from 'vitest';
import { filed } from '#model/recourse/state.js';
import { counted, dice, nextDay, runKernels, townByHand } from '../contract/both-ways.js';

/** Days one case takes; cases a day are its load over it. */
const service = 16;
const days = 60_000;
/** Chance in 2^16 that a case is filed on a day, which is a queue of Bernoulli arrivals. */
const chances = 2 ** 16;

/** Mean wait, in services, of the two classes, and how many of each were heard. */
function waits(load: number, shareOfRank: number, order: number, seed: number) {
  const tables = {
    'recourse.capacity': new Int32Array(16).fill(65536 / service),
    'recourse.orderOf': new Int32Array(16).fill(order),
  };
  const { bound, town } = townByHand({ people: 64, appeals: 600, tables });
  // Row 0 is an official, row 1 is not.
  town.people[0].rank = 3;
  const roll = dice(seed);
  const sums = [0, 0];
  const heard = [0, 0];
  let luck = 0;
  for (let day = 0; day < days; day++) {
    if (roll(chances) < (load / service) * chances) {
      const row = roll(1024) < shareOfRank * 1024 ? 0 : 1;
      const entry = { row, ledger: 0, act: 9, points: -64, truth: 0, posted: 0 };
      town.push(filed, row, { ...entry, luck: luck++, facts: 2, before: 0 });
    }
    runKernels(bound, 'recourse/ruling', 'recourse.hear');
    // Little: a case waits a day for every evening it is in the queue.
    for (let at = 0; at < town.offices[0].waiting; at++) sums[town.appeals[at].person] += 1;
    nextDay(bound);
  }
  const all = counted(bound, 'appeals.heard');
  const ranked = Math.round(all * shareOfRank);
  [heard[0], heard[1]] = [ranked, all - ranked];
  return { each: sums.map((sum, i) => (heard[i] > 0 ? sum / heard[i] / service : 0)), all, sums };
}

/** Mean over runs and its standard error. */
function mean(values: readonly number[]): { value: number; error: number } {
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  const spread = values.reduce((sum, one) => sum + (one - value) ** 2, 0) / (values.length - 1);
  return { value, error: Math.sqrt(spread / values.length) };
}

/** Half a service is what a newcomer finds left of the case before the desk, a day apart. */
const dayTerm = 1 / service;

describe('one desk', () => {
  it('lets people wait ρ / 2(1 − ρ) services, first come, first heard', () => {
    const load = 0.8;
    const found = mean([1, 2, 3, 4].map((seed) => waits(load, 0, 0, seed).each[1]));
    // M/D/1 at ρ = .8: two services (V39). Days are whole, so a day either way.
    const exact = load / (2 * (1 - load));
    expect(exact).toBeCloseTo(2, 12);
    expect(Math.abs(found.value - exact)).toBeLessThanOrEqual(4 * found.error + 2 * dayTerm);
    expect(found.error).toBeLessThan(0.3);
  }, 120_000);

  it('lets the connected wait a fifth of what the others wait, and nobody less in sum', () => {
    const [load, share] = [0.8, 3 / 8];
    const runs = [1, 2, 3, 4].map((seed) => waits(load, share, 1, seed).each);
    const [first, second] = [0, 1].map((i) => mean(runs.map((run) => run[i])));
    // Residual ρ/2 = .4; .4 / (1 − .3) and .4 / ((1 − .3)(1 − .8)) services.
    const exact = [0.4 / 0.7, 0.4 / (0.7 * 0.2)];
    expect(exact[1] / exact[0]).toBeCloseTo(5, 12);
    expect(Math.abs(first.value - exact[0])).toBeLessThanOrEqual(4 * first.error + 2 * dayTerm);
    expect(Math.abs(second.value - exact[1])).toBeLessThanOrEqual(4 * second.error + 2 * dayTerm);
    // Kleinrock: order changes who waits and not how much is waited in all.
    const inAll = share * first.value + (1 - share) * second.value;
    expect(Math.abs(inAll - 2)).toBeLessThanOrEqual(4 * second.error + 2 * dayTerm);
  }, 120_000);
});
