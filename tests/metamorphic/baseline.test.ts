/** The baseline against itself: every paired difference is exactly zero, in every group. */
import { expect, it } from 'vitest';
import { gather } from '#experiments/gather.js';
import liveReplicate from '#experiments/replicate.js';
import { openScenario, openSociety } from '#experiments/open.js';
import { metricNamed } from '#model/metrics/catalogue.js';
import { differences } from '#results/differences.js';

it('differs from itself by exactly nothing', () => {
  const arms = ['told', 'told'].map((source) => ({ source, overrides: [] }));
  const choice = { society: 'cn-2020', people: 400, seed: 6 };
  const pieces = [0, 1, 2].flatMap((replicate) =>
    liveReplicate({ ...choice, arms, days: 420, burnIn: 90, replicate }).map((piece, i) => ({
      ...piece,
      arm: `told-${i}`,
    })),
  );
  const { scenario } = openScenario(arms[0]);
  const compared = gather({
    title: 'the same arm twice',
    society: openSociety(choice),
    seed: 6,
    days: 420,
    scenarios: [
      { ...scenario, id: 'told-0' },
      { ...scenario, id: 'told-1' },
    ],
    hashes: ['a', 'a'],
    pieces,
    limits: [],
    replicatesAsked: 3,
    command: '',
  });
  expect(compared.runs.every(({ booksBalance, failed }) => booksBalance && failed === null)).toBe(
    true,
  );
  const isBeside = (metric: string): boolean => metricNamed(metric)!.needsBaseline;
  const found = differences(compared).filter(({ metric }) => !isBeside(metric));
  expect(found.length).toBeGreaterThan(200);
  for (const { metric, group, mean, low, high, replicates } of found) {
    expect([metric, group, mean + 0]).toEqual([metric, group, 0]);
    // One town alone has no interval.
    if (replicates > 1) expect([metric, group, low + 0, high + 0]).toEqual([metric, group, 0, 0]);
  }
  // Measured beside the baseline, the same arm chills nothing.
  const beside = compared.values.filter(
    ({ metric }) => isBeside(metric) && metric !== 'disparity',
  );
  expect(beside.length).toBeGreaterThan(0);
  expect(beside.every(({ value }) => value === 0)).toBe(true);
}, 120_000);
