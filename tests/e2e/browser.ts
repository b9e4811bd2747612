/**
 * A real Chromium for tests (RULINGS 30): `CHROME_PATH`, else an installed one, else the one that
 * comes inside the package `@sparticuz/chromium` (Linux x64).
 *
 * Goal: a test sets itself up; the browser's isolation stays as shipped. The package's own list of
 * arguments is never used: it switches off web security.
 * Non-goal: downloading a browser.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser, and how to be rid of it and its temporary folder. */
export interface OpenBrowser {
  readonly browser: Browser;
  readonly path: string;
  close(): Promise<void>;
}

function installed(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...places].find((path) => existsSync(path)) ?? null;
}

/** Unpacks the packaged Chromium into `folder`; `null` where the package cannot serve. */
async function packaged(folder: string): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    return await bundled.executablePath();
  } catch {
    return null;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Opens a browser, or says why none can run: the caller reports «not run», and fails in CI. */
export async function openBrowser(): Promise<OpenBrowser | { readonly notRun: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'glasshouse-browser-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const path = process.env.CHROME_PATH || installed() || (await packaged(folder));
  if (!path) {
    remove();
    return { notRun: 'no Chromium: set CHROME_PATH to one' };
  }
  try {
    const browser = await chromium.launch({
      executablePath: path,
      headless: true,
      args: ['--no-sandbox', '--disable-gpu'],
      env: { ...process.env, TMPDIR: folder, HOME: folder } as Record<string, string>,
    });
    return {
      browser,
      path,
      close: async () => {
        await browser.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    return { notRun: `${path} did not start: ${error instanceof Error ? error.message : error}` };
  }
}
