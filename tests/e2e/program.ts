/** The built command line, asked from outside in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** The program as it is built; `npm run build` comes first. */
export const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder to ask in; `leave` removes it. */
export function enter(): { readonly here: string; leave(): void } {
  if (!existsSync(main)) throw new Error('the program is not built: npm run build');
  const here = mkdtempSync(join(tmpdir(), 'glasshouse-cli-'));
  return { here, leave: () => rmSync(here, { recursive: true, force: true }) };
}

export function ask(words: readonly string[], folder: string): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, NO_COLOR: '1', GLASSHOUSE_TRACE: '' },
  });
  return { code: status, out: stdout, err: stderr };
}

/** Asks for the document; whatever else is said must be on stderr. */
export function askJson(words: readonly string[], folder: string, code = 0) {
  const answer = ask([...words, '--json'], folder);
  expect(answer.code, answer.err).toBe(code);
  return JSON.parse(answer.out);
}
