/** What an experiment takes and gives, for the command line and the laboratory alike. */
import type { Comparison } from '#results/comparison.js';
import type { Override } from '#scenario/overrides.js';
import type { Problem, Scenario } from '#scenario/types.js';

/** Where a society comes from: a preset's id, or the path of a `*.society.yaml`. */
export interface SocietyChoice {
  readonly society: string;
  readonly people: number;
  /** Seed of the society and of the run's luck, unsigned 32-bit. */
  readonly seed: number;
}

/** A scenario by shipped name or path, with `--set` overrides. */
export interface ScenarioChoice {
  readonly source: string;
  readonly overrides: readonly Override[];
}

export interface RunRequest extends SocietyChoice {
  readonly scenario: ScenarioChoice;
  readonly days: number;
  /** 0 for scenarios that need none (closed forms); 365 by default. */
  readonly burnIn: number;
  readonly replicate: number;
  readonly workers: number;
  /** Folder for results, or null. */
  readonly out: string | null;
  /** The command that makes this run again, every flag named. */
  readonly command: string;
  /** Keeps the log of postings beside the results (default); without `out` there is none. */
  readonly record?: boolean;
  /** When to keep what was lived, so that a stopped run goes on; without `out` never. */
  readonly keepEvery?: KeepEvery;
  /** Lives anew even where a checkpoint or the towns of an earlier call could be used. */
  readonly fresh?: boolean;
  /** Asks to stop; what is lived is kept. */
  readonly stop?: () => boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Something worth a line: a checkpoint found, or not used and why. */
  readonly onNote?: (text: string) => void;
}

/** So many days, or so many seconds by the clock, whichever is given. */
export type KeepEvery = { readonly days: number } | { readonly seconds: number };

/** A run that was asked to stop; what was lived of it is kept, or there was nothing to keep. */
export class RunStopped extends Error {
  constructor(
    readonly day: number,
    readonly days: number,
    readonly isKept: boolean,
  ) {
    super(`stopped on day ${day} of ${days}`);
    this.name = 'RunStopped';
  }
}

/** A true fraction and what is being done. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  /** Pieces of the same kind in stages still to come. */
  readonly after?: number;
}

export interface RunResult {
  readonly digest: string;
  readonly seed: number;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly engineHash: string;
  readonly people: number;
  readonly days: number;
  readonly workers: number;
  readonly seconds: number;
  readonly metrics: Readonly<Record<string, { readonly value: number; readonly unit: string }>>;
  readonly out: string | null;
  readonly booksBalance: boolean;
  /** Rules that never fired, with the reason. */
  readonly silentRules: readonly { readonly rule: string; readonly why: string }[];
  readonly bytesPerPerson: number;
  readonly personDaysPerSecond: number;
}

export interface CompareRequest extends SocietyChoice {
  readonly arms: readonly ScenarioChoice[];
  readonly days: number;
  readonly burnIn: number;
  readonly replicates: number;
  /**
   * Goes on after `replicates`, one at a time in their order, until it is enough or `most` are
   * done. How many there are hangs on what came and never on how many ran side by side.
   */
  readonly until?: { readonly most: number; readonly isEnough: (soFar: Comparison) => boolean };
  /** Replicates run side by side, one per core. */
  readonly workers: number;
  readonly out: string;
  readonly command: string;
  /** Called after each finished replicate with what there is so far. */
  readonly onReplicate?: (soFar: Comparison, done: number) => void;
  readonly onProgress?: (progress: Progress) => void;
  /** Lives every town anew, though the folder may hold some of the same comparison. */
  readonly fresh?: boolean;
  readonly onNote?: (text: string) => void;
  /** Asks to stop after the replicates under way; what is done is kept. */
  readonly stop?: () => boolean;
}

/** A request that cannot be carried out: every problem at once, nothing written. */
export class RequestRefused extends Error {
  constructor(
    readonly what: string,
    readonly why: string,
    readonly fix: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(`${what}: ${why}. ${fix}`);
    this.name = 'RequestRefused';
  }
}

export type { Comparison, Override, Problem, Scenario };
