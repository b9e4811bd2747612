/**
 * Any error becomes what the person needs: what, why, what to do, and the exit code. A stack
 * trace is for the authors; it is shown only where GLASSHOUSE_TRACE is set.
 */
import { RequestRefused } from '#experiments/api.js';
import type { Problem } from '#scenario/types.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { Refusal } from './refusal.js';

export interface Failure {
  readonly code: ExitCode;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly nearest: string | null;
  readonly problems: readonly Problem[];
}

interface Told extends Error {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Errors that already say what, why and fix, by the name of their class. */
const toldCodes: Readonly<Record<string, ExitCode>> = {
  PlanRefused: exitCodes.refused,
  StorageProblem: exitCodes.refused,
  ReportProblem: exitCodes.runsFailed,
  LifeDoesNotAddUp: exitCodes.runsFailed,
};

const nothing = { nearest: null, problems: [] } as const;

/** Reads an error. Errors from workers have lost their class, so names and fields decide. */
export function explainFailure(error: unknown): Failure {
  if (error instanceof RequestRefused) {
    const { what, problems } = error;
    const count = problems.filter((one) => one.severity === 'error').length;
    const listed = `has ${count === 1 ? 'a problem' : `${count} problems`}, told below`;
    const why = count > 0 ? listed : error.why;
    const fix = /[.?!]$/.test(error.fix) ? error.fix : `${error.fix}.`;
    const own = error instanceof Refusal ? error : null;
    const code = own?.exitCode ?? exitCodes.refused;
    return { code, what, why, fix, problems, nearest: own?.nearest ?? null };
  }
  const known = error as Partial<Told> & { code?: string };
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  if (known?.what !== undefined && known.why !== undefined && known.fix !== undefined) {
    const { what, why, fix } = known;
    return { code: toldCodes[name] ?? exitCodes.refused, what, why, fix, ...nothing };
  }
  if (name === 'CapacityExceeded') {
    const fix = 'Lower the rates or shares that fill it, or run fewer people; the run is void.';
    const what = 'the run stopped';
    return { code: exitCodes.limitExceeded, what, why: message, fix, ...nothing };
  }
  if (name === 'FileRefused') {
    const { what = 'file', why = message } = known;
    const fix = 'Copy the folder anew, or run it again.';
    return { code: exitCodes.refused, what: `the ${what} is refused`, why, fix, ...nothing };
  }
  if (typeof known?.code === 'string' && /^E[A-Z]+$/.test(known.code)) {
    const fix = 'Check the path and its permissions.';
    return { code: exitCodes.refused, what: 'the system refused', why: message, fix, ...nothing };
  }
  return {
    code: exitCodes.runsFailed,
    what: 'this is a fault in Glasshouse, not in your files',
    why: message,
    fix: 'Please report it with the command; GLASSHOUSE_TRACE=1 shows where it happened.',
    ...nothing,
  };
}

/** A failure on three lines. */
export function failureText({ what, why, fix }: Failure): string {
  return `error: ${what}\n  why: ${why}\n  fix: ${fix}`;
}
