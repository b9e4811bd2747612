/** What the documents point at exists: files, headings, scripts, verbs of the command line. */
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '#tools/odd.js';
import { files, read } from './checkout.js';

const pages = files.filter((path) => path.endsWith('.md'));
const existing = new Set([...files, '.ci/run']);
const folders = new Set(
  files.flatMap((path) => {
    const parts = path.split('/');
    return parts
      .map((_, index) => parts.slice(0, index).join('/'))
      .filter((folder) => folder !== '');
  }),
);

const withoutCode = (text: string): string =>
  text.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`\n]*`/g, '');
const anchorsOf = (text: string): Set<string> =>
  new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading)));

function brokenLinks(page: string): string[] {
  const text = withoutCode(read(page));
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
  return links.filter((link) => {
    if (/^(https?:|mailto:|doi:)/.test(link)) return false;
    const [path, anchor] = link.split('#');
    const target = path === '' ? page : normalize(join(dirname(page), path)).replace(/\/$/, '');
    if (!existing.has(target) && !folders.has(target)) return true;
    return anchor !== undefined && !anchorsOf(read(target)).has(anchor);
  });
}

describe('documents', () => {
  it.each(pages)('%s points at what exists', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });

  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => ({ page, name })),
    );
    expect(named.filter(({ name }) => scripts[name] === undefined)).toEqual([]);
  });

  it('name every decision in the index', () => {
    const index = read('docs/decisions/README.md');
    const records = files.filter((path) => /^docs\/decisions\/\d{4}-.*\.md$/.test(path));
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      expect(index).toContain(`(${record.split('/').at(-1)})`);
      for (const heading of ['Context', 'Decision', 'Consequences', 'Refused']) {
        expect(read(record), record).toMatch(new RegExp(`^## ${heading}`, 'm'));
      }
      expect(read(record), record).toMatch(/^Status: (accepted|superseded by|deferred|refused)/m);
    }
    const numbers = records.map((path) => path.split('/').at(-1)!.slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('keep the map of the house short', () => {
    expect(read('ARCHITECTURE.md').split('\n').length).toBeLessThan(200);
  });
});
