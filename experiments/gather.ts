/** Puts what runs gave together as a comparison: plain data for disk and report. */
import { metrics } from '#model/metrics/catalogue.js';
import type { Value } from '#model/metrics/summarise.js';
import type { Society } from '#model/society/society.js';
import type { ArmFacts, Comparison, Limit, MetricValue, RunFacts, SeriesValue } from '#results/comparison.js';
import { sha256 } from '#results/manifest.js';
import type { Scenario } from '#scenario/types.js';
import type { SeriesPoint } from './arm.js';
import { besideBaseline } from './beside.js';
import { engineHash } from './engine-hash.js';

export const version = '0.1.0';

/** What one arm of one replicate gave, free of typed arrays: it crosses between threads. */
export interface Piece {
  readonly arm: string;
  readonly replicate: number;
  readonly digest: string;
  readonly seconds: number;
  readonly imbalance: string | null;
  readonly failed: string | null;
  readonly values: readonly Value[];
  readonly series: readonly SeriesPoint[];
  readonly silentRules: readonly { readonly rule: string; readonly why: string }[];
}

/** Hash of everything the society is. */
export function societyHash(society: Society): string {
  const { traits, household, firm, vehicle, partner, income } = society.people;
  const parts = [traits, household, firm, vehicle, partner, income].map((column) =>
    sha256(new Uint8Array(column.buffer, column.byteOffset, column.byteLength)),
  );
  const friend = society.ties.friend;
  if (friend.kind === 'stored') parts.push(sha256(new Uint8Array(friend.targets.buffer, friend.targets.byteOffset, friend.targets.byteLength)));
  return sha256(parts.join(' ')).slice(0, 16);
}

/** Counts what an arm rests on: every rule, gate, route, propagation and policy by status. */
function groundsOf(scenario: Scenario): ArmFacts['grounds'] {
  const grounds = { told: 0, documented: 0, assumed: 0 };
  const note = ({ status }: { status: keyof typeof grounds }): void => {
    grounds[status] += 1;
  };
  for (const list of [scenario.policies, scenario.routes, scenario.propagation, scenario.gates]) list.forEach(note);
  for (const ledger of Object.values(scenario.ledgers)) {
    ledger.rules.forEach(note);
    ledger.attributes.forEach(note);
  }
  Object.values(scenario.channels).forEach(note);
  Object.values(scenario.recourse).forEach(note);
  return grounds;
}

/** A rule counts as silent when it fired in no replicate. */
function silentOf(arm: string, pieces: readonly Piece[]): ArmFacts['silentRules'] {
  const own = pieces.filter((piece) => piece.arm === arm && piece.failed === null);
  if (own.length === 0) return [];
  return own[0].silentRules.filter(({ rule }) => own.every((piece) => piece.silentRules.some((silent) => silent.rule === rule)));
}

export interface GatherInput {
  readonly title: string;
  readonly society: Society;
  readonly seed: number;
  readonly days: number;
  readonly scenarios: readonly Scenario[];
  readonly hashes: readonly string[];
  readonly pieces: readonly Piece[];
  readonly limits: readonly Limit[];
  readonly replicatesAsked: number;
  readonly command: string;
}

export function gather(input: GatherInput): Comparison {
  const { society, scenarios, pieces } = input;
  const ids = scenarios.map((scenario) => scenario.id);
  const sorted = [...pieces].sort((a, b) => a.replicate - b.replicate || ids.indexOf(a.arm) - ids.indexOf(b.arm));
  const values: MetricValue[] = sorted.flatMap(({ arm, replicate, values: own }) => own.map((value) => ({ arm, replicate, ...value })));
  const series: SeriesValue[] = sorted.flatMap(({ arm, replicate, series: own }) => own.map((point) => ({ arm, replicate, ...point })));
  return {
    title: input.title,
    society: { id: society.spec.id, people: society.peopleCount, adults: society.adultsCount, seed: society.spec.seed, hash: societyHash(society) },
    seed: input.seed,
    years: input.days / 365,
    days: input.days,
    start: scenarios[0].start,
    arms: scenarios.map((scenario, i): ArmFacts => ({
      id: scenario.id, title: scenario.title, scenarioHash: input.hashes[i], grounds: groundsOf(scenario),
      mechanisms: Object.keys(scenario.mechanisms), silentRules: silentOf(scenario.id, pieces),
    })),
    metrics: metrics.filter((metric) => ids.length > 1 || !metric.needsBaseline),
    limits: input.limits,
    runs: sorted.map(({ arm, replicate, digest, seconds, imbalance, failed }): RunFacts => ({
      arm, replicate, digest, seconds, booksBalance: imbalance === null, failed,
    })),
    values: ids.length > 1 ? [...values, ...besideBaseline(sorted, ids[0])] : values,
    series,
    replicatesAsked: input.replicatesAsked,
    engineHash,
    version,
    command: input.command,
  };
}
