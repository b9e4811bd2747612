/** What is asked for is measured: reports, limits, the headline and the page on measures. */
import { describe, expect, it } from 'vitest';
import { headlineMetrics } from '#cli/headline.js';
import { metricNamed, metrics } from '#model/metrics/catalogue.js';
import { lasting } from '#model/metrics/measure-rows.js';
import { fiveGaps, themes } from '#reports/themes.js';
import { read } from './checkout.js';

const unknown = (ids: readonly string[]): string[] => ids.filter((id) => !metricNamed(id));

describe('every metric that is named exists', () => {
  it('in the questions of a report', () => {
    const ids = themes.flatMap((theme) => theme.metrics.map(({ id }) => id));
    expect(unknown(ids)).toEqual([]);
    const shares = themes.flatMap((theme) => theme.metrics.map(({ lasting: share }) => share));
    expect(unknown(shares.filter((share) => share !== undefined))).toEqual([]);
  });

  it('in the five gaps and on the terminal', () => {
    expect(unknown(fiveGaps.flatMap((gap) => gap.metrics))).toEqual([]);
    expect(unknown(headlineMetrics)).toEqual([]);
    expect(unknown(Object.entries(lasting).flat())).toEqual([]);
  });

  it('once', () => {
    const ids = metrics.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

describe('docs/model/measures.md', () => {
  const page = read('docs/model/measures.md');
  const rows = page.split('\n').filter((line) => line.startsWith('| '));

  it('names metrics that exist and tests that hold their words', () => {
    const ids = [...page.matchAll(/`([a-z]+(?:-[a-z0-9]+)*)`/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(60);
    expect(unknown(ids)).toEqual([]);
    const tests = [...page.matchAll(/\[([^\]]+)\]\(\.\.\/\.\.\/([^)]+\.test\.ts)\)/g)];
    expect(tests.length).toBeGreaterThan(15);
    for (const [, words, path] of tests) expect(read(path), path).toContain(words);
  });

  it('has a row for every measure of the plan', () => {
    expect(rows.length).toBeGreaterThan(22);
  });
});
