import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '#results/comparison.js';
import { inventComparison } from '#results/testing/invented.js';
import { renderReport } from './report.js';
import { ReportProblem } from './report-problem.js';

const open = (comparison: Comparison): Document =>
  new JSDOM(renderReport(comparison)).window.document;
const text = (node: Element | null): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const full = inventComparison();
const page = open(full);

describe('a report that does not add up refuses to render', () => {
  it('when the books of one run do not balance', () => {
    const runs = full.runs.map((run, i) => (i === 7 ? { ...run, booksBalance: false } : run));
    expect(() => renderReport({ ...full, runs })).toThrow(ReportProblem);
    expect(() => renderReport({ ...full, runs })).toThrow(/do not balance: told, town 2/);
  });

  it('when group losses do not sum, whichever value is wrong', () => {
    const groups = full.values.findIndex(
      (value) => value.metric === 'points-lost' && value.group === 'income=low',
    );
    const total = full.values.findIndex(
      (value) => value.metric === 'people-restricted' && value.group === 'all',
    );
    for (const wrong of [groups, total]) {
      const values = full.values.map((row, i) =>
        i === wrong ? { ...row, value: row.value + 1 } : row,
      );
      expect(() => renderReport({ ...full, values })).toThrow(/do not sum/);
    }
    const without = full.values.filter((_, i) => i !== total);
    expect(() => renderReport({ ...full, values: without })).toThrow(/in all missing/);
  });

  it('when a value belongs to no run, or there is no arm', () => {
    const values = [...full.values, { ...full.values[0], replicate: 99 }];
    expect(() => renderReport({ ...full, values })).toThrow(/belongs to no run/);
    expect(() => renderReport({ ...full, arms: [], values: [], series: [] })).toThrow(
      /nothing to report/,
    );
  });
});

describe('a report', () => {
  it('says the worst finding as its title, then what was compared and how it was made', () => {
    expect(text(page.querySelector('h1'))).toMatch(
      /^58\s% of all points lost were lost through someone else’s act$/,
    );
    expect(text(page.querySelector('.kicker'))).toContain('a simulation of an invented society');
    expect(text(page.querySelector('.lead'))).toContain('Each arm ran in 12 towns');
    expect(text(page.querySelector('.facts'))).toMatch(
      /Seed 4294967295, towns 1 to 12.*Books balance/,
    );
  });

  it('follows the order of LAB 9', () => {
    expect([...page.querySelectorAll('h2')].map(text)).toEqual([
      'Verdicts',
      'Who loses',
      'Through whom points are lost',
      'How long it lasts',
      'Who is heard',
      'What everyone learns',
      'What the claimed benefit costs',
      'Five gaps between the story and the record',
      'What each arm does, side by side',
      'How it went, over 3 years',
      'What is told, documented, assumed',
      'Rules that never fired',
      'What this cannot tell',
      'How to run it again',
    ]);
    const words = [...page.querySelectorAll('.verdict .word')].map(text);
    expect(words).toEqual([
      ...Array(3).fill('Outside the limit'),
      'Not enough evidence',
      ...Array(2).fill('Within the limit'),
    ]);
  });

  it('loads nothing, runs nothing, sends nothing', () => {
    const html = renderReport(full);
    expect(
      page.querySelectorAll('script, iframe, object, embed, form, img, link[rel=stylesheet]')
        .length,
    ).toBe(0);
    for (const node of page.querySelectorAll('[src], [href], [xlink\\:href]')) {
      expect(node.getAttribute('href') ?? node.getAttribute('src')).toMatch(/^(data:|#)/);
    }
    expect(html).not.toMatch(/url\((?!#)/);
    expect(html).not.toMatch(/@import|onload=|onclick=/);
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
  });

  it('gives under every figure a finding, a real table and a CSV with every row', () => {
    const figures = [...page.querySelectorAll('figure')];
    expect(figures.length).toBeGreaterThan(20);
    expect(new Set(figures.map((figure) => figure.id)).size).toBe(figures.length);
    for (const figure of figures) {
      expect(text(figure.querySelector('figcaption'))).toMatch(/^[A-Z].{20,}\.$/);
      expect(figure.querySelectorAll('table tbody tr').length, figure.id).toBeGreaterThan(0);
      expect(figure.querySelector('table caption')).not.toBeNull();
      const link = figure.querySelector('a[download]')?.getAttribute('href') ?? '';
      const lines = decodeURIComponent(link.replace(/^data:text\/csv;charset=utf-8,/, ''))
        .trim()
        .split('\r\n');
      expect(lines.length - 1, figure.id).toBeGreaterThanOrEqual(
        figure.querySelectorAll('tbody tr').length,
      );
      for (const svg of figure.querySelectorAll('svg:not(.mark)')) {
        expect(svg.getAttribute('role')).toBe('img');
        expect((svg.getAttribute('aria-label') ?? '').length).toBeGreaterThan(15);
      }
    }
  });

  it('says «not enough evidence» and «0, exactly», never «no effect» nor a p', () => {
    const all = text(page.querySelector('main'));
    expect(text(page.querySelector('#arms-births figcaption'))).toContain('0, exactly');
    expect(text(page.querySelector('#arms-misconduct-change figcaption'))).toContain(
      'Not enough evidence',
    );
    expect(all).not.toMatch(/no effect|p\s*[<=]\s*0|±/i);
    expect(all).not.toMatch(/undefined|NaN|Infinity|\[object/);
    expect(all).not.toMatch(/[\s(]-\d/);
  });

  it('draws bands from eight towns on, and says how many towns there are below that', () => {
    expect(text(page.querySelector('.courses'))).not.toContain('so far');
    const few = open(inventComparison({ replicates: 7 }));
    expect(text(few.querySelector('.courses'))).toContain('7 towns so far');
    expect(few.querySelectorAll('.courses [fill-opacity="0.13"]').length).toBe(0);
    expect(page.querySelectorAll('.courses [fill-opacity="0.13"]').length).toBeGreaterThan(0);
  });

  it('counts and names failed runs, and leaves their values out', () => {
    const failed = [{ arm: 'told', replicate: 2 }];
    const part = open(inventComparison({ replicates: 3, asked: 24, failed }));
    expect(text(part.querySelector('header'))).toContain('So far 3 of 24 towns are done');
    expect(text(part.querySelector('header'))).toContain('1 run of 15 failed and is left out');
    expect(text(part.querySelector('header'))).toContain(
      'told, town 3 (the worker was lost on day 400)',
    );
    const row = [...part.querySelectorAll('#arms-trust tbody tr')].find((line) =>
      /^told/.test(text(line)),
    );
    expect(text(row ?? null)).toMatch(/ ?2$/);
  });

  it('works with one town, one arm, no limits, no series and no groups', () => {
    const bare = inventComparison({ replicates: 1, arms: ['told'] });
    const values = bare.values.filter((value) => value.group === 'all');
    const made = open({ ...bare, values, series: [], limits: [] });
    expect(text(made.querySelector('h1'))).toContain('no limit was declared');
    expect(text(made.querySelector('main'))).toContain('recorded no values by group');
    expect(text(made.querySelector('main'))).not.toMatch(/undefined|NaN|Infinity/);
    const alone = open(inventComparison({ replicates: 1 }));
    expect(text(alone.querySelector('.verdicts'))).toContain('A verdict needs at least two towns');
    expect(text(alone.querySelector('h1'))).toContain('Not enough evidence yet');
  });

  it('takes every text as text', () => {
    const evil = '"><script>alert(1)</script>&{value}';
    const arms = full.arms.map((arm, i) =>
      i === 2 ? { ...arm, title: evil, silentRules: [{ rule: evil, why: evil }] } : arm,
    );
    const metrics = full.metrics.map((metric) => ({ ...metric, says: `${metric.says} ${evil}` }));
    const made = open({
      ...full,
      arms,
      metrics,
      title: evil,
      command: evil,
      version: evil,
      limits: full.limits.map((limit) => ({ ...limit, sentence: `${limit.sentence} ${evil}` })),
    });
    expect(made.querySelectorAll('script').length).toBe(0);
    expect(text(made.querySelector('pre'))).toBe(evil.replace(/\s+/g, ' '));
  });

  it('is the same page every time', () => {
    expect(renderReport(inventComparison())).toBe(renderReport(full));
  });
});
