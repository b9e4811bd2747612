/** What a benchmark says: one workload measured on one machine, beside what the machine can do. */

export interface Machine {
  /** Names the history file: processor, cores, memory, Node. */
  readonly class: string;
  readonly processor: string;
  readonly cores: number;
  readonly gibibytes: number;
  readonly node: string;
}

/** What bounds every figure on this machine, measured in the same run by code of the same kind. */
export interface Roofline {
  /** Bytes read and written a second by a copy of 256 MiB. */
  readonly copyBytesPerSecond: number;
  /** Nanoseconds a read of a random word among 4 MiB and 256 MiB, as emitted code reads. */
  readonly gatherNanoseconds: { readonly small: number; readonly large: number };
  /** Nanoseconds a philox call of four words, as emitted code draws. */
  readonly philoxNanoseconds: number;
}

export interface Measured {
  readonly name: string;
  readonly people: number;
  readonly workers: number;
  readonly ticks: number;
  /** Median of the warm repeats, in seconds. */
  readonly seconds: number;
  /** The first time in this process: compiling and first touch of memory included. */
  readonly coldSeconds: number;
  /** Seconds of each warm repeat: what an interval is made of. */
  readonly repeats: readonly number[];
  readonly personDaysPerSecond: number;
  /** The engine's memory ÷ people. */
  readonly bytesPerPerson: number;
  /** Largest resident size of the whole process so far, the runtime's own heap included. */
  readonly peakBytes: number;
  readonly digest: string;
  /** Nanoseconds a person-day by phase, from a further run that times every step. */
  readonly phases: Readonly<Record<string, number>>;
  /** What happened, a person-day: a figure of a society in which nothing happens does not count. */
  readonly rates: Readonly<Record<string, number>>;
  /** Why the figure does not count, where it does not. */
  readonly void: string | null;
}

/** One line of the history. */
export interface BenchResult {
  readonly commit: string;
  readonly machine: Machine;
  readonly roofline: Roofline | null;
  readonly workloads: readonly Measured[];
}
