/**
 * Where a run that was stopped waits to go on: a folder `resume` beside its results. Every stay
 * adds what was recorded since the stay before, then replaces `state` in one step; so a kill at
 * any moment leaves the last whole stay. Once the results are written, the folder goes.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { EngineRun } from '#engine/schedule/run.js';
import { Archive, inMemory, sealArchive } from '#engine/trace/archive.js';
import {
  type CheckpointOwner,
  decodeCheckpoint,
  encodeCheckpoint,
} from '#engine/trace/checkpoint.js';
import { FileRefused, type SealedKind } from '#engine/trace/sealed-file.js';
import type { Snapshot } from '#engine/trace/snapshot.js';
import { makeFolder, readWhole, writeWhole } from '#results/atomic.js';
import { StorageProblem } from '#results/storage-problem.js';
import type { Evening, KeptArm } from './arm.js';
import type { Recording } from './record/recording.js';

const stateKind: SealedKind = { what: 'checkpoint', mark: 'GHST', format: 1 };
const partKind: SealedKind = { what: 'checkpoint', mark: 'GHSP', format: 1 };

/** What the state must agree with beside the checkpoint's own owner. */
export interface StayOwner extends CheckpointOwner {
  readonly days: number;
  readonly isRecorded: boolean;
}

export interface Resumed {
  readonly snapshot: Snapshot;
  readonly kept: KeptArm;
  readonly recording: Recording | null;
}

export class Stay {
  private readonly folder: string;
  private parts = 0;
  private lengths: number[][] = [];

  constructor(
    out: string,
    private readonly owner: StayOwner,
  ) {
    this.folder = join(out, 'resume');
  }

  private partFile(part: number): string {
    return join(this.folder, `record-${String(part).padStart(4, '0')}`);
  }

  private get stateFile(): string {
    return join(this.folder, 'state');
  }

  /** What was kept, or why it is of no use; `why` is null where nothing was kept. */
  load(makeRecording: () => Recording | null): Resumed | { readonly why: string | null } {
    let bytes: Uint8Array;
    try {
      bytes = readWhole(this.stateFile);
    } catch (error) {
      if (error instanceof StorageProblem) return { why: null };
      throw error;
    }
    try {
      const archive = Archive.open(stateKind, inMemory(bytes));
      const { days, isRecorded, parts } = archive.facts as {
        days: number;
        isRecorded: boolean;
        parts: number;
      };
      const snapshot = decodeCheckpoint(archive.piece('snapshot', 0), this.owner);
      if (days !== this.owner.days) return { why: `it is of a run of ${days} days` };
      if (isRecorded !== this.owner.isRecorded)
        return { why: 'one of the two keeps a record, the other none' };
      const kept = deserialize(archive.piece('kept', 0)) as KeptArm;
      const recording = makeRecording();
      const records = Array.from({ length: recording ? parts : 0 }, (_, part) =>
        Archive.open(partKind, inMemory(readWhole(this.partFile(part)))),
      );
      for (const record of records) recording?.lay(record);
      this.parts = parts;
      this.lengths = recording?.since([]).lengths ?? [];
      return { snapshot, kept, recording };
    } catch (error) {
      if (error instanceof FileRefused || error instanceof StorageProblem)
        return { why: error.why };
      throw error;
    }
  }

  /** Keeps what was lived. @throws StorageProblem; what was kept before stays */
  save(run: EngineRun, evening: Evening, recording: Recording | null): void {
    if (this.parts === 0) this.clear();
    makeFolder(this.folder);
    const since = recording?.since(this.lengths);
    if (since) writeWhole(this.partFile(this.parts), sealArchive(partKind, {}, since.sections));
    const parts = this.parts + (since ? 1 : 0);
    const facts = { days: this.owner.days, isRecorded: this.owner.isRecorded, parts };
    writeWhole(
      this.stateFile,
      sealArchive(stateKind, facts, [
        { name: 'snapshot', pieces: [encodeCheckpoint(run.snapshot(), this.owner)] },
        { name: 'kept', pieces: [serialize(evening.keep())] },
      ]),
    );
    this.parts = parts;
    this.lengths = since?.lengths ?? [];
  }

  /** Takes the folder away: the results are written. */
  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
