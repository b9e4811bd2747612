/** What the shell is told (docs/reference/cli.md); scripts hang on these numbers. */
export const exitCodes = {
  ok: 0,
  /** The request cannot be carried out as it stands; nothing was started. */
  refused: 1,
  /** Some runs failed, or were stopped; what is done is kept. */
  runsFailed: 2,
  /** A recomputed digest is not the one that was stored. */
  notReproducible: 3,
  /** A limit of `--limit`, or a declared capacity, was exceeded during a run. */
  limitExceeded: 4,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
