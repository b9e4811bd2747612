/**
 * One digest in Node and in a real Chromium: WebAssembly on a memory of its own and shared by two
 * and three workers, generated TypeScript, closures; in a page that is isolated and in one that is
 * not, both under a strict policy.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rig } from '../contract/rig.js';
import { type OpenBrowser, openBrowser } from '../e2e/browser.js';
import type { Asked, Told } from './engine.js';

const here = import.meta.dirname;
const [people, days] = [300, 60];
const scenarios = ['told', 'documented', 'safeguarded', 'finance-only', 'no-scoring'] as const;

/** Nothing but the page's own scripts, and WebAssembly made by them. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const isolating = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

let open: OpenBrowser;
let folder: string;
const servers: Server[] = [];

/** Serves the bundle on loopback; the page itself is empty. */
async function serve(headers: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer((request, response) => {
    const name = request.url === '/' ? null : request.url!.slice(1);
    const known = name === null || readdirSync(folder).includes(name);
    response.writeHead(known ? 200 : 404, {
      ...headers,
      'Content-Security-Policy': policy,
      'Content-Type': name === null ? 'text/html' : 'text/javascript',
    });
    if (name === null) response.end('<!doctype html><title>One digest</title>');
    else response.end(known ? readFileSync(join(folder, name)) : '');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

let isolated: string;
let bare: string;

beforeAll(async () => {
  const found = await openBrowser();
  if ('notRun' in found) throw new Error(`not run: ${found.notRun}`);
  open = found;
  folder = mkdtempSync(join(tmpdir(), 'glasshouse-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source'] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      modulePreload: false,
      rollupOptions: {
        input: { engine: join(here, 'engine.ts'), member: join(here, 'member.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  [isolated, bare] = [await serve(isolating), await serve({})];
}, 120_000);

afterAll(async () => {
  await open?.close();
  for (const server of servers) server.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const texts = Object.fromEntries(
  readdirSync('scenarios')
    .filter((name) => name.endsWith('.scenario.yaml'))
    .map((name) => [`scenarios/${name}`, readFileSync(`scenarios/${name}`, 'utf8')]),
);

async function askPage(address: string, asked: readonly Omit<Asked, 'texts'>[]): Promise<Told[]> {
  const page = await open.browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  const told: Told[] = [];
  for (const one of asked) {
    told.push(
      await page.evaluate(
        (task) => {
          const worker = new Worker('/engine.js', { type: 'module' });
          return new Promise<Told>((resolve, reject) => {
            worker.onmessage = ({ data }) => resolve(data as Told);
            worker.onerror = ({ message }) => reject(new Error(message));
            worker.postMessage(task);
          }).finally(() => worker.terminate());
        },
        { ...one, texts },
      ),
    );
  }
  expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
  await page.close();
  return told;
}

function digestHere(scenario: string): string {
  const made = rig({ scenario, people, horizon: days });
  for (let day = 1; day <= days; day++) {
    made.run.day();
    made.run.note(days - 1);
  }
  return made.run.digest();
}

const ways = [
  { workers: 1, backEnd: 'wasm' },
  { workers: 2, backEnd: 'wasm' },
  { workers: 3, backEnd: 'wasm' },
  { workers: 1, backEnd: 'typescript' },
] as const;

describe.each(scenarios)('%s', (scenario) => {
  it('has the digest it has here, in an isolated page', async () => {
    const expected = digestHere(scenario);
    const told = await askPage(
      isolated,
      ways.map((way) => ({ ...way, scenario, people, days })),
    );
    expect(told).toEqual(
      ways.map(({ workers }) => ({ digest: expected, workers, isolated: true })),
    );
  }, 120_000);
});

it('lives with one worker where memory cannot be shared, and closures agree too', async () => {
  const expected = digestHere('told');
  const asked = [
    { scenario: 'told', people, days, workers: 3, backEnd: 'wasm' },
    { scenario: 'told', people, days, workers: 1, backEnd: 'closures' },
  ] as const;
  const one = { digest: expected, workers: 1, isolated: false };
  expect(await askPage(bare, asked)).toEqual([one, one]);
}, 120_000);
