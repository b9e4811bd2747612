/**
 * The log of postings of a run: every change of every score, kept beside the results, so that a
 * life can be told without living the run again. Its cost is in decision 0013.
 */
import { join } from 'node:path';
import type { EngineRun } from '#engine/schedule/run.js';
import { LogReader, LogWriter } from '#engine/trace/log.js';
import { postings } from '#model/ledgers/state.js';
import { makeFolder, readWhole, writeWhole } from '#results/atomic.js';
import type { Plan } from '#scenario/compile/plan.js';

/** Name of the log in a folder of results. */
export const recordName = 'postings.log';

/** What a reader of the log needs to know of the run. */
export interface RecordFacts {
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: number;
  readonly replicate: number;
  readonly people: number;
  /** Tick of the scenario's own day 0: what comes before is the past all arms share. */
  readonly firstTick: number;
  readonly days: number;
  /** Ledgers by plane, as entries name them. */
  readonly ledgers: readonly string[];
}

export class Recording {
  private readonly log = new LogWriter({
    list: postings.name,
    fields: postings.fields,
    loose: ['cause'],
  });

  /** Adds the day just lived; a scenario without ledgers makes nothing. */
  note(run: EngineRun): void {
    const list = run.storage.lists.get(postings.name);
    if (list) this.log.append(run.tick - 1, list);
  }

  get entries(): number {
    return this.log.entries;
  }

  /** Bytes of all entries. */
  get bytes(): number {
    return this.log.length;
  }

  /** Writes the log into the folder, whole or not at all. @throws StorageProblem */
  write(folder: string, facts: RecordFacts): void {
    makeFolder(folder);
    writeWhole(join(folder, recordName), this.log.seal(facts));
  }
}

/** What a log says of its run. */
export function recordFacts(
  plan: Plan,
  run: { readonly seed: number; readonly replicate: number; readonly days: number },
): RecordFacts {
  return {
    scenario: plan.scenario.id,
    scenarioHash: plan.scenarioHash,
    seed: run.seed,
    replicate: run.replicate,
    people: plan.society.peopleCount,
    firstTick: plan.burnIn,
    days: run.days,
    ledgers: plan.draft.pointLedgers.map((ledger) => ledger.name),
  };
}

/** Opens the log of a folder of results. @throws StorageProblem, FileRefused */
export function openRecord(folder: string): { log: LogReader; facts: RecordFacts } {
  const log = LogReader.open(readWhole(join(folder, recordName)));
  return { log, facts: log.facts as unknown as RecordFacts };
}
