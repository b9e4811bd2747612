/** The sections by question, the price computed by hand, and the five gaps. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Comparison, MetricFacts } from '#results/comparison.js';
import { renderReport } from './report.js';
import { fiveGaps, themed } from './themes.js';

const facts = (id: string, format: MetricFacts['format'], needsBaseline = false): MetricFacts => ({
  id,
  says: `What ${id} is`,
  unit: '',
  worse: 'up',
  needsBaseline,
  format,
  status: 'assumed',
});

/** Two towns, three arms: 10 and 20 restricted days, and what they are said to buy. */
function made(arms = ['no-scoring', 'told', 'documented']): Comparison {
  const table: Record<string, Record<string, number[]>> = {
    'restricted-days': { 'no-scoring': [0, 0], told: [10, 20], documented: [1, 1] },
    misconduct: { 'no-scoring': [2, 2], told: [1.8, 1.5], documented: [2, 2] },
    scored: { 'no-scoring': [0, 0], told: [1, 1], documented: [0, 0] },
    'misconduct-per-restriction': { 'no-scoring': [], told: [-20, -25], documented: [0, 0] },
    'restriction-open': { 'no-scoring': [], told: [0.7, 0.6], documented: [] },
    fear: { 'no-scoring': [1, 1.1], told: [3, 3.2], documented: [1.05, 1.2] },
  };
  const formats = {
    'restricted-days': 'days',
    misconduct: 'rate',
    scored: 'share',
    'restriction-open': 'share',
    'misconduct-per-restriction': 'rate',
  } as const;
  return {
    title: 'made',
    society: { id: 's', people: 100, adults: 80, seed: 1, hash: 'aa' },
    seed: 1,
    years: 1,
    days: 365,
    start: '2026-01-01',
    arms: arms.map((id) => ({
      id,
      title: id,
      scenarioHash: 'ab',
      grounds: { told: 1, documented: 1, assumed: 1 },
      mechanisms: [],
      silentRules: [],
    })),
    metrics: Object.keys(table).map((id) => ({
      ...facts(id, formats[id as keyof typeof formats] ?? 'level'),
      unit: id === 'misconduct-per-restriction' ? 'per 1,000 restricted days' : '',
    })),
    limits: [],
    runs: arms.flatMap((arm) =>
      [0, 1].map((replicate) => ({
        arm,
        replicate,
        digest: 'd',
        seconds: 1,
        booksBalance: true,
        failed: null,
      })),
    ),
    values: Object.entries(table).flatMap(([metric, byArm]) =>
      arms.flatMap((arm) =>
        byArm[arm]!.map((value, replicate) => ({ arm, replicate, metric, group: 'all', value })),
      ),
    ),
    series: [],
    replicatesAsked: 2,
    engineHash: 'e',
    version: '0',
    command: 'npx glasshouse compare',
  };
}

const open = (comparison: Comparison): Document =>
  new JSDOM(renderReport(comparison)).window.document;
const text = (node: Element | null): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('sections by question', () => {
  const page = open(made());

  it('begin with plain sentences and draw each metric once', () => {
    const section = page.querySelector('#what-everyone-learns')!;
    expect(text(section.querySelector('p'))).toMatch(
      /^Under told, fear of being recorded stood at 3\.1\d? of 7 \(/,
    );
    expect(page.querySelectorAll('#arms-fear')).toHaveLength(1);
    expect(text(page.querySelector('#price p'))).toMatch(
      /^Under told, that is −2\d per 1,000 restricted days \(/,
    );
  });

  it('say of a median that no run reached that it was not, and how many had not ended', () => {
    const section = text(page.querySelector('#how-long'));
    expect(section).toMatch(/65\s?% of the doors that closed were still closed when the run ended/);
    expect(section).toContain('more than half had not ended: restriction-spell.');
    expect(section).toMatch(/Not measured in this comparison: escape-time/);
  });

  it('name what this comparison did not measure', () => {
    expect(text(page.querySelector('#who-is-heard'))).toContain(
      'Not measured in this comparison: notice-rate, appeals-filed',
    );
  });
});

describe('findings', () => {
  it('tell of the arm moved furthest where no direction is worse', () => {
    const fixed = made();
    const values = fixed.values.map((one) =>
      one.arm === 'documented' && one.metric === 'misconduct' ? { ...one, value: 1.99 } : one,
    );
    const spread = values.map((one) =>
      one.metric === 'misconduct' && one.replicate === 1 && one.arm === 'told'
        ? { ...one, value: 1.79 }
        : one,
    );
    const neither = fixed.metrics.map((metric) => ({ ...metric, worse: 'neither' as const }));
    const turned = open({ ...fixed, metrics: neither, values: spread });
    expect(text(turned.querySelector('#arms-misconduct figcaption'))).toMatch(/^Under told, /);
  });
});

describe('the five gaps', () => {
  it('set told beside documented, with intervals and the paired difference', () => {
    const section = open(made()).querySelector('#five-gaps')!;
    expect(section.querySelectorAll('tbody')).toHaveLength(5);
    const rows = [...section.querySelectorAll('tbody tr')].map(text);
    expect(rows.find((row) => row.startsWith('What scored is'))).toContain('100');
    const csv = section.querySelector('a[download]')!.getAttribute('href')!;
    const lines = decodeURIComponent(csv).trim().split('\r\n');
    expect(lines).toHaveLength(1 + 2);
    expect(lines[1]).toMatch(/G1,scored,1,1,1,0,0,0,1,1,1,2$/);
    expect(text(section)).toContain('Not measured in this comparison: listed-share');
  });

  it('say so where an arm is missing', () => {
    const page = open(made(['no-scoring', 'told']));
    expect(text(page.querySelector('#five-gaps'))).toContain(
      'documented is not in this comparison',
    );
  });

  it('ask for no metric twice, and every question for its own', () => {
    for (const { metrics } of fiveGaps) expect(new Set(metrics).size).toBe(metrics.length);
    expect(themed.size).toBeGreaterThan(20);
  });
});
