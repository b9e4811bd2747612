/** The levels of a ledger: what its standings and the gates that read it tell apart. */
import { ledgerNamed } from '#model/ledgers/catalogue.js';
import type { Scale } from '#model/metrics/standings.js';
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

/** What each level of a ledger is called: the highest standing that begins at or below it. */
export function scaleOf(draft: Draft, ledger: LedgerRules): Scale {
  const floors = [...thresholdsOf(draft, ledger), Number.NEGATIVE_INFINITY];
  const bit = 1 << ledgerNamed(ledger.name)!.id;
  if (ledger.standings.length === 0) return { ledger: ledger.name, bit, byLevel: [] };
  const byLevel = floors.map((floor) => {
    const from = (at?: number): number => (at === undefined ? floor : at * pointUnit);
    const held = ledger.standings.find((standing) => from(standing.from) <= floor);
    return (held ?? ledger.standings[ledger.standings.length - 1]).id;
  });
  return { ledger: ledger.name, bit, byLevel };
}
