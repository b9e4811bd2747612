/** Hash of the built program: what kept results and checkpoints may be used by again. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './open.js';

/** Folders whose code decides what a run gives, its metrics included. */
const deciding = ['engine', 'model', 'scenario', 'statistics', 'experiments'];

let known: string | null = null;

/** The engine's own hash knows kernels only; what is measured of a run is code beside them. */
export function programHash(): string {
  if (known !== null) return known;
  const hash = createHash('sha256');
  for (const folder of deciding) {
    const at = join(packageRoot, 'dist', folder);
    const files = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.js'),
    );
    for (const path of files.sort()) hash.update(path).update(readFileSync(join(at, path)));
  }
  known = hash.digest('hex').slice(0, 16);
  return known;
}
