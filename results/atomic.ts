/**
 * Files that are whole or absent.
 *
 * Goal: a reader, a kill or a full disk at any moment finds the old file or the new one, never a
 * part, and no temporary file stays behind after a failure that we live to see.
 * Non-goal: locking; two writers of one file each leave a whole one, the last wins.
 */
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asStorageProblem, StorageProblem } from './storage-problem.js';

/** The few calls a write needs: tests replace one to make a disk fail. */
export interface Disk {
  readonly openSync: (path: string, flags: string) => number;
  readonly writeSync: (file: number, bytes: Uint8Array, offset: number, length: number) => number;
  readonly fsyncSync: (file: number) => void;
  readonly closeSync: (file: number) => void;
  readonly renameSync: (from: string, to: string) => void;
  readonly rmSync: (path: string, options: { force: boolean }) => void;
}

let written = 0;

/** Makes the folder (and those above it) if it is not there. */
export function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw asStorageProblem(`cannot make the folder ${folder}`, error);
  }
}

type Content = string | Uint8Array | readonly Uint8Array[];

/** A file to be written. */
export interface WholeFile {
  readonly path: string;
  readonly content: Content;
}

/**
 * Writes a file whole: a temporary name in the same folder, flushed to the disk, then renamed.
 * On failure the old file is as it was and the temporary one is gone.
 * @throws StorageProblem
 */
export function writeWhole(path: string, content: Content, disk: Disk = fs): void {
  writeAll([{ path, content }], disk);
}

/**
 * Writes files that belong together: all are laid down under temporary names first, and only then
 * renamed one after another, the last named last. A disk that fills leaves all the old ones.
 * @throws StorageProblem
 */
export function writeAll(files: readonly WholeFile[], disk: Disk = fs): void {
  const folders = [...new Set(files.map(({ path }) => dirname(path)))];
  folders.forEach(sweep);
  const laid: { readonly path: string; readonly temporary: string }[] = [];
  let now = '';
  try {
    for (const { path, content } of files) {
      now = path;
      laid.push({ path, temporary: layDown(path, content, disk) });
    }
    for (const { path, temporary } of laid) {
      now = path;
      disk.renameSync(temporary, path);
    }
  } catch (error) {
    for (const { temporary } of laid) abandon(temporary, null, disk);
    throw asStorageProblem(`cannot write ${now}`, error);
  }
  for (const folder of folders) flushFolder(folder, disk);
}

/** Writes the content under a temporary name beside the path, which it returns. */
function layDown(path: string, content: Content, disk: Disk): string {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${written++}.part`);
  let file: number | null = null;
  try {
    file = disk.openSync(temporary, 'wx');
    for (const bytes of partsOf(content)) {
      for (let at = 0; at < bytes.length; ) {
        at += disk.writeSync(file, bytes, at, bytes.length - at);
      }
    }
    disk.fsyncSync(file);
    disk.closeSync(file);
    return temporary;
  } catch (error) {
    abandon(temporary, file, disk);
    throw error;
  }
}

/** Takes away what processes of this machine that are no more left half-written. */
function sweep(folder: string): void {
  let names: string[];
  try {
    names = fs.readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const writer = /^\..+\.(\d+)-\d+\.part$/.exec(name)?.[1];
    if (writer !== undefined && !isAlive(Number(writer)))
      fs.rmSync(join(folder, name), { force: true });
  }
}

/** Whether a process of that number runs; one we may not ask after does. */
function isAlive(writer: number): boolean {
  try {
    return process.kill(writer, 0);
  } catch (error) {
    return (error as { code?: string }).code !== 'ESRCH';
  }
}

function partsOf(content: Content): readonly Uint8Array[] {
  if (typeof content === 'string') return [new TextEncoder().encode(content)];
  return content instanceof Uint8Array ? [content] : content;
}

/** Closes and removes the temporary file; a second failure here must not hide the first. */
function abandon(temporary: string, file: number | null, disk: Disk): void {
  for (const step of [
    () => file !== null && disk.closeSync(file),
    () => disk.rmSync(temporary, { force: true }),
  ]) {
    try {
      step();
    } catch {
      // The first error is the one to tell.
    }
  }
}

/** Makes the rename itself durable. Some systems cannot open a folder: the file is whole anyway. */
function flushFolder(folder: string, disk: Disk): void {
  try {
    const file = disk.openSync(folder, 'r');
    try {
      disk.fsyncSync(file);
    } finally {
      disk.closeSync(file);
    }
  } catch {
    // Durability of the name is a courtesy where the system offers it.
  }
}

/** Reads a file whole. @throws StorageProblem */
export function readWhole(path: string): Uint8Array {
  try {
    return fs.readFileSync(path);
  } catch (error) {
    throw asStorageProblem(`cannot read ${path}`, error);
  }
}

/** A file read piece by piece; `close` ends it. @throws StorageProblem */
export interface OpenFile {
  readonly length: number;
  read(at: number, count: number): Uint8Array;
  close(): void;
}

/** Opens a file to read parts of it. @throws StorageProblem, also while it is read */
export function openPieces(path: string): OpenFile {
  const told = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw asStorageProblem(`cannot read ${path}`, error);
    }
  };
  if (!told(() => fs.statSync(path)).isFile()) {
    throw new StorageProblem(`cannot read ${path}`, 'it is not a file', 'Check the path.');
  }
  const file = told(() => fs.openSync(path, 'r'));
  return {
    length: told(() => fs.fstatSync(file)).size,
    read: (at, count) =>
      told(() => {
        const bytes = new Uint8Array(count);
        let done = 0;
        while (done < count) {
          const more = fs.readSync(file, bytes, done, count - done, at + done);
          if (more === 0) break;
          done += more;
        }
        return bytes.subarray(0, done);
      }),
    close: () => fs.closeSync(file),
  };
}
