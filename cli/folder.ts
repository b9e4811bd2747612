/** Whether results can be written to a folder, asked before anything is run; nothing stays. */
import { existsSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { asStorageProblem } from '#results/storage-problem.js';
import { Refusal } from './refusal.js';

/** The folder itself, or the nearest one above it that is there. */
function nearestAbove(folder: string): string {
  let at = resolve(folder);
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

/**
 * Makes an empty folder there and takes it away again: permissions alone do not tell (a system
 * folder lets its owner write and still makes nothing).
 *
 * @throws Refusal where the folder could not be made or written
 */
export function requireWritable(folder: string): void {
  const flag = `--out ${folder}`;
  if (folder.trim() === '') throw new Refusal('--out', 'is empty', 'Name a folder.');
  const at = nearestAbove(folder);
  if (!statSync(at).isDirectory()) {
    const fix = 'Choose another folder with --out.';
    throw new Refusal(flag, `cannot be a folder: ${at} is a file`, fix);
  }
  try {
    rmdirSync(mkdtempSync(join(at, '.glasshouse-')));
  } catch (error) {
    const { why, fix } = asStorageProblem(flag, error);
    throw new Refusal(flag, `cannot be written: in ${at}, ${why}`, fix);
  }
}

/** Whether anything can be written there; for the doctor. */
export function isWritable(folder: string): boolean {
  try {
    requireWritable(folder);
    return true;
  } catch {
    return false;
  }
}
