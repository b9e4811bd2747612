/** `npm run generate`: writes every generated file; `--check` only says which are stale. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generated.js';

const root = process.cwd();
const files = generatedFiles();
const stale: string[] = [];
for (const [path, text] of files) {
  const at = join(root, path);
  let now: string | null = null;
  try {
    now = readFileSync(at, 'utf8');
  } catch {
    now = null;
  }
  if (now === text) continue;
  stale.push(path);
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, text);
  }
}
const verb = process.argv.includes('--check') ? 'stale' : 'written';
process.stdout.write(
  stale.length === 0 ? 'generated files are fresh\n' : `${verb}: ${stale.join(', ')}\n`,
);
if (process.argv.includes('--check') && stale.length > 0) process.exitCode = 1;
