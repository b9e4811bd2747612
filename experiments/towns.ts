/**
 * Finished towns of a comparison, one file each in `towns` beside the results: a comparison that
 * was stopped, killed or is asked for more towns lives only those that are missing. A file is used
 * where society, scenarios, days, luck and program are the same, and left alone otherwise.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { FileRefused, openSealed, type SealedKind, sealFile } from '#engine/trace/sealed-file.js';
import { makeFolder, readWhole, writeWhole } from '#results/atomic.js';
import { StorageProblem } from '#results/storage-problem.js';
import type { Piece } from './gather.js';

const kind: SealedKind = { what: 'town', mark: 'GHTN', format: 1 };

/** Numbers JSON has no word for. */
const unusual: readonly (readonly [string, number])[] = [
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
];

function written(_key: string, value: unknown): unknown {
  const found = typeof value === 'number' && unusual.find(([, one]) => Object.is(one, value));
  return found ? { number: found[0] } : value;
}

function read(_key: string, value: unknown): unknown {
  const name =
    typeof value === 'object' && value !== null && 'number' in value ? value.number : null;
  const found = unusual.find(([one]) => one === name);
  return found ? found[1] : value;
}

export class Towns {
  private readonly folder: string;
  private readonly key: string;

  /** @param made everything that makes a town what it is, but its replicate */
  constructor(out: string, made: object) {
    this.folder = join(out, 'towns');
    this.key = createHash('sha256').update(JSON.stringify(made)).digest('hex');
  }

  private file(replicate: number): string {
    return join(this.folder, `town-${String(replicate).padStart(4, '0')}`);
  }

  /** The town's pieces, or null where it has to be lived. */
  load(replicate: number): Piece[] | null {
    try {
      const { header, body } = openSealed(kind, readWhole(this.file(replicate)));
      if (header.key !== this.key || header.replicate !== replicate) return null;
      return JSON.parse(new TextDecoder().decode(body), read) as Piece[];
    } catch (error) {
      if (error instanceof StorageProblem || error instanceof FileRefused) return null;
      throw error;
    }
  }

  /** Keeps a town all of whose arms ended. @throws StorageProblem */
  save(replicate: number, pieces: readonly Piece[]): void {
    if (pieces.some(({ failed }) => failed !== null)) return;
    makeFolder(this.folder);
    const body = new TextEncoder().encode(JSON.stringify(pieces, written));
    writeWhole(this.file(replicate), sealFile(kind, { key: this.key, replicate }, [body]));
  }
}
