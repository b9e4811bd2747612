/**
 * The report in a real browser: one request, nothing for axe to find, nothing wider than a phone,
 * everything within reach of the keyboard.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from '#reports/report.js';
import { inventComparison } from '#results/testing/invented.js';
import { type OpenBrowser, openBrowser } from './browser.js';

/** What the Tab key must reach while tables are closed. */
const reachable = 'summary, a[download], #five-gaps [tabindex]';

let open: OpenBrowser;
let folder: string;
let address: string;

beforeAll(async () => {
  const found = await openBrowser();
  if ('notRun' in found) throw new Error(`not run: ${found.notRun}`);
  open = found;
  folder = mkdtempSync(join(tmpdir(), 'glasshouse-report-'));
  writeFileSync(join(folder, 'report.html'), renderReport(inventComparison()));
  // Every kind of part, fewer of each: axe looks at every cell of every open table.
  const few = inventComparison({ replicates: 8, arms: ['no-scoring', 'told'] });
  const kept = ['innocents-restricted', 'points-lost', 'misconduct-change', 'trust', 'births'];
  const metrics = few.metrics.filter((metric) => kept.includes(metric.id));
  writeFileSync(join(folder, 'small.html'), renderReport({ ...few, metrics }));
  address = pathToFileURL(join(folder, 'report.html')).href;
});

afterAll(async () => {
  await open?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Opens the report in a fresh context and closes it afterwards. */
async function visit<T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>) {
  const context = await open.browser.newContext(options);
  try {
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const seen = await look(page);
    return { seen, requests: requests.filter((url) => !url.startsWith('data:')), complaints };
  } finally {
    await context.close();
  }
}

describe('the report in a browser', () => {
  it('makes exactly one request and complains of nothing', async () => {
    const { requests, complaints } = await visit({}, async () => null);
    expect(requests).toEqual([address]);
    expect(complaints).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'gives axe nothing to find, tables open, %s',
    async (colorScheme) => {
      const { seen } = await visit(
        { colorScheme, viewport: { width: 1280, height: 900 } },
        async (page) => {
          await page.goto(address.replace('report.html', 'small.html'));
          await page.evaluate(() => {
            for (const part of document.querySelectorAll('details')) part.open = true;
          });
          // Preloading style sheets would wait ten seconds for what the policy forbids.
          return new AxeBuilder({ page }).setLegacyMode(true).options({ preload: false }).analyze();
        },
      );
      const found = seen.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
      expect(found).toEqual([]);
      expect(seen.passes.some((rule) => rule.id === 'color-contrast')).toBe(true);
    },
  );

  it.each([360, 768, 1280])('never scrolls sideways at %i px, tables open', async (width) => {
    const { seen } = await visit({ viewport: { width, height: 780 } }, (page) =>
      page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
        const type = [...document.querySelectorAll('svg.plot')].map((svg) => {
          const drawn = svg.getBoundingClientRect().width / Number(svg.getAttribute('width'));
          return 13 * drawn;
        });
        return {
          content: document.documentElement.scrollWidth,
          smallest: Math.min(...type),
          tables: document.querySelectorAll('figure table').length,
          figures: document.querySelectorAll('figure').length,
        };
      }),
    );
    expect(seen.content).toBeLessThanOrEqual(width);
    expect(seen.smallest).toBeGreaterThanOrEqual(12.4);
    expect(seen.tables).toBe(seen.figures);
  });

  it('brings every table and download within reach of the Tab key, focus visible', async () => {
    const { seen } = await visit({ viewport: { width: 1280, height: 900 } }, async (page) => {
      const wanted = await page.locator(reachable).count();
      const reached = new Set<string>();
      let invisible = 0;
      for (let i = 0; i < wanted + 5; i++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate((reachable) => {
          const here = document.activeElement;
          if (!here || here === document.body) return null;
          const all = [...document.querySelectorAll(reachable)];
          return { index: all.indexOf(here), outline: getComputedStyle(here).outlineStyle };
        }, reachable);
        if (!at) break;
        reached.add(String(at.index));
        if (at.outline === 'none') invisible++;
      }
      return { wanted, reached: reached.size, stray: reached.has('-1'), invisible };
    });
    expect(seen).toEqual({ wanted: seen.wanted, reached: seen.wanted, stray: false, invisible: 0 });
    expect(seen.wanted).toBeGreaterThan(40);
  });

  it('opens a table by keyboard and downloads a CSV without a request', async () => {
    const { seen, requests } = await visit({ acceptDownloads: true }, async (page) => {
      const summary = page.locator('#arms-trust summary');
      await summary.focus();
      await page.keyboard.press('Enter');
      const shown = await page.locator('#arms-trust table').isVisible();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('#arms-trust a[download]').click(),
      ]);
      return { shown, name: download.suggestedFilename() };
    });
    expect(seen).toEqual({ shown: true, name: 'arms-trust.csv' });
    expect(requests).toEqual([address]);
  });

  it('keeps its marks in forced colours and prints on A4 in light', async () => {
    const { seen } = await visit({ forcedColors: 'active', colorScheme: 'dark' }, async (page) => {
      const mark = await page.evaluate(() => {
        const square = document.querySelector('.verdict .mark rect') as Element;
        return getComputedStyle(square).fill;
      });
      await page.emulateMedia({ media: 'print', forcedColors: 'none', colorScheme: 'dark' });
      const paper = await page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      );
      return { mark, paper };
    });
    expect(seen.mark).not.toBe('none');
    expect(seen.paper).toBe('rgb(244, 247, 246)');
  });
});
