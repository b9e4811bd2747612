/**
 * Which rows of the evidence (M01 to M128) something represents: a mechanism that names the row,
 * or a rule, gate, route or propagation of a shipped scenario whose reason names it.
 */
import { openScenario } from '#experiments/open.js';
import { mechanisms } from '#model/mechanisms.js';
import { shippedScenarios } from '#scenario/load.js';
import type { Grounds, Scenario } from '#scenario/types.js';

export interface Covered {
  /** Mechanisms by name; scenario rows as `told: gate flight`. */
  readonly by: readonly string[];
  readonly state: 'represented' | 'absent';
  readonly reason: string;
}

const rowCount = 128;
const rowId = (row: number): string => `M${String(row).padStart(2, '0')}`;

/** Everything of a scenario that gives a reason, with what it is called. */
function* reasonsOf(scenario: Scenario): Generator<readonly [string, Grounds]> {
  for (const row of scenario.policies) yield [`policy ${row.id}`, row];
  for (const row of scenario.gates) yield [`gate ${row.id}`, row];
  for (const row of scenario.routes) yield [`route ${row.id}`, row];
  for (const row of scenario.propagation) yield [`propagation ${row.id}`, row];
  for (const ledger of Object.values(scenario.ledgers)) {
    for (const row of ledger.rules) yield [`rule ${row.id}`, row];
    for (const row of ledger.attributes) yield [`attribute ${row.id}`, row];
  }
}

/** By row of the evidence, in order. */
export function coverEvidence(): Record<string, Covered> {
  const by = new Map<number, Set<string>>();
  const note = (id: string, what: string): void => {
    const row = Number(id.slice(1));
    by.set(row, (by.get(row) ?? new Set()).add(what));
  };
  for (const { name, evidence } of mechanisms) {
    for (const id of evidence) if (/^M\d+$/.test(id)) note(id, name);
  }
  for (const source of shippedScenarios) {
    const { scenario } = openScenario({ source, overrides: [] });
    for (const [what, { because }] of reasonsOf(scenario)) {
      for (const [id] of because.matchAll(/\bM\d{2,3}\b/g)) note(id, `${source}: ${what}`);
    }
  }
  const rows = Array.from({ length: rowCount }, (_, index) => index + 1);
  return Object.fromEntries(rows.map((row) => [rowId(row), covered([...(by.get(row) ?? [])])]));
}

function covered(by: readonly string[]): Covered {
  if (by.length === 0) {
    const reason = 'no mechanism and no rule of a shipped scenario names it';
    return { by, state: 'absent', reason };
  }
  return { by, state: 'represented', reason: 'named by what stands in `by`' };
}
