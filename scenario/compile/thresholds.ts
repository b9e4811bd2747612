/** The levels of a ledger: what its standings and the gates that read it tell apart. */
import { pointUnit } from '#model/points.js';
import type { LedgerRules } from '../types.js';
import type { Draft } from './draft.js';

/** The union of a ledger's standings and of the gates that read it, falling, in 1/64 point. */
export function thresholdsOf(draft: Draft, ledger: LedgerRules): number[] {
  const standings = ledger.standings.flatMap((standing) =>
    standing.from === undefined ? [] : [standing.from],
  );
  const gates = draft.scenario.gates.flatMap(({ test }) =>
    (test.kind === 'below' || test.kind === 'at') && test.ledger === ledger.name
      ? [test.points]
      : [],
  );
  return [...new Set([...standings, ...gates])]
    .map((points) => points * pointUnit)
    .sort((a, b) => b - a);
}
