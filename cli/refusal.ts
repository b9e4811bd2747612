/** A request the command line cannot carry out: what, why, what to do, and the nearest name. */
import { RequestRefused } from '#experiments/api.js';
import { nearestOf } from '#scenario/nearest.js';
import type { Problem } from '#scenario/types.js';
import { type ExitCode, exitCodes } from './exit-codes.js';

export class Refusal extends RequestRefused {
  override readonly name = 'Refusal';
  readonly nearest: string | null;
  readonly exitCode: ExitCode;

  /**
   * @param what the flag, file or name that is wrong
   * @param why the cause, continuing the sentence
   * @param fix what to do next, a sentence of its own
   */
  constructor(
    what: string,
    why: string,
    fix: string,
    more: {
      readonly nearest?: string | null;
      readonly exitCode?: ExitCode;
      readonly problems?: readonly Problem[];
    } = {},
  ) {
    super(what, why, fix, more.problems ?? []);
    this.nearest = more.nearest ?? null;
    this.exitCode = more.exitCode ?? exitCodes.refused;
  }
}

/**
 * The refusal of a name that is in no list: with the nearest right one, or all of them.
 *
 * @param kind what the name should be one of, with its article: `a metric`
 */
export function unknownName(kind: string, name: string, names: readonly string[]): Refusal {
  const nearest = nearestOf(name, names);
  const fix = nearest === null ? `Choose one of ${names.join(', ')}.` : `Did you mean ${nearest}?`;
  return new Refusal(name, `is not ${kind} there is`, fix, { nearest });
}
