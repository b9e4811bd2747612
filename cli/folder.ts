/** Whether results can be written to a folder, asked before anything is run; nothing is made. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Refusal } from './refusal.js';

/** The folder itself, or the nearest one above it that is there. */
function nearestAbove(folder: string): string {
  let at = resolve(folder);
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

/** @throws Refusal where the folder could not be made or written */
export function requireWritable(folder: string): void {
  const fix = 'Choose another folder with --out.';
  if (folder.trim() === '') throw new Refusal('--out', 'is empty', 'Name a folder.');
  const at = nearestAbove(folder);
  if (!statSync(at).isDirectory()) {
    throw new Refusal(`--out ${folder}`, `cannot be a folder: ${at} is a file`, fix);
  }
  try {
    accessSync(at, constants.W_OK | constants.X_OK);
  } catch {
    throw new Refusal(`--out ${folder}`, `cannot be written: ${at} is closed to you`, fix);
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
