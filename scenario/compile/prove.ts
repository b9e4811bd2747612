/**
 * The bound no kernel can see: how far a person's points can get in a run. A rule posts at most
 * once per person-month (acts with a note) or once a day (declared acts); friends pass on at most
 * their own; so a run of the given length stays within ±2^27 or the scenario is refused.
 */
import { actNamed } from '#model/acts/catalogue.js';
import { pointsLimit } from '#model/points.js';
import { type TieLayerId, tieLayers } from '#model/society/society.js';
import type { Propagation } from '../types.js';
import { contactedDaily } from './contact.js';
import { type Draft, PlanRefused } from './draft.js';

/** Days a plan is proved for where nobody says how long the run will be. */
export const usualHorizon = 6 * 365;

export function proveBooks(draft: Draft, horizon: number): void {
  const bits = draft.tables.get('ledgers.noteBit')!;
  for (const ledger of draft.pointLedgers) {
    const daily = (domains: readonly string[] | null, gains = true): number =>
      ledger.rules.reduce((sum, rule) => {
        const number = draft.scenario.acts[rule.on]?.declared?.number;
        const domain = number === undefined ? (actNamed(rule.on)?.domain ?? 'finance') : 'declared';
        if (domains !== null && !domains.includes(domain)) return sum;
        const often = number !== undefined && bits[number] < 0;
        // A gain travels only where a row says so.
        const counts = (points: number): boolean => points < 0 || gains;
        const sizes = rule.points.byLevel.map((one) => (counts(one) ? Math.abs(one) : 0));
        return sum + Math.max(...sizes) * (often ? 1 : 1 / 30);
      }, 0);
    const own = daily(null) + copiedDaily(draft, ledger.name);
    const spreads = draft.scenario.propagation.filter((row) => row.ledger === ledger.name && row.kind === 'event');
    let through = 0;
    for (const row of spreads) {
      const passed = daily(row.domains, row.gains);
      for (const reach of reaches(draft, row, spreads)) through += passed * reach;
    }
    const pulls = draft.scenario.propagation.some((row) => row.ledger === ledger.name && row.kind === 'level');
    if (pulls && ledger.memory === 'fading') {
      throw new PlanRefused(`ledgers.${ledger.name}`, 'fades and is pulled by ties', 'A fading ledger forgets the pull and not its source: use memory: entries');
    }
    const pulled = pulls ? 2 ** 22 : 0;
    const chained = ledger.name === 'unified' && draft.on('propagation/chain') ? chainedDaily(draft) : 0;
    // A fading ledger is drawn back each day, so a year of the worst luck bounds it for ever.
    const days = ledger.memory === 'fading' ? Math.min(horizon, 365) : horizon;
    const bound = (ledger.scale!.max - ledger.scale!.min) * 64 + (own + through + chained + contactedDaily(draft, ledger.name)) * days + pulled;
    if (bound > pointsLimit) {
      throw new PlanRefused(
        `ledgers.${ledger.name}`,
        `can move a person by ${Math.round(bound / 64)} points in ${horizon} days (${Math.round(own / 64)} own and ${Math.round(through / 64)} through others a day), beyond the ${pointsLimit / 64} that fit`,
        'Lower the points, the share or the depth',
      );
    }
  }
}

/**
 * Points (1/64) a day that copies bring: those of one's own entries, and of as many wrong links as
 * nobody will ever carry at once.
 */
function copiedDaily(draft: Draft, ledger: string): number {
  const wrongLinks = 8;
  let sum = 0;
  for (const route of draft.scenario.routes) {
    if (route.to !== ledger || route.carries !== 'entries') continue;
    const rules = draft.scenario.ledgers[route.from]?.rules ?? [];
    const most = rules.reduce(
      (all, rule) => all + Math.max(...rule.points.byLevel.map(Math.abs)),
      0,
    );
    const carried = (most * route.sharePer1024) / 1024 / 30 + Math.abs(route.points) / 30;
    sum += carried * (route.mislinkPer1024 > 0 ? wrongLinks : 1);
  }
  return sum;
}

/** Points (1/64) a day that the busiest representative can lose through the firm's drivers. */
function chainedDaily(draft: Draft): number {
  const { people, vehicles, firms } = draft.society;
  const drivers = new Map<number, number>();
  for (const vehicle of people.vehicle) {
    const firm = vehicle >= 0 ? vehicles.firm[vehicle] : -1;
    if (firm >= 0) drivers.set(firms.representative[firm], (drivers.get(firms.representative[firm]) ?? 0) + 1);
  }
  const rules = draft.scenario.ledgers.licence?.rules.length ?? 0;
  const points = draft.setting('propagation/chain', 'representativePoints') * 64;
  return (Math.max(0, ...drivers.values()) * rules * points) / 30;
}

/** Most that anybody receives of what everybody passes on by a row, by distance, along all walks. */
function reaches(draft: Draft, row: Propagation, all: readonly Propagation[]): number[] {
  const table = (name: string): Int32Array => draft.tables.get(`ties.spread.${name}`)!;
  const [starts, targets, layers] = [table('starts'), table('targets'), table('layers')];
  const depth = Math.max(...all.map((other) => other.depth));
  let passed = new Float64Array(starts.length - 1).fill(1);
  return Array.from({ length: depth }, (_, distance) => {
    // The first step is the row's own; further on, whatever row reaches so far.
    const rows = distance === 0 ? [row] : all.filter((other) => other.depth > distance);
    const shares = Array.from({ length: 64 }, (__, mask) => largestShare(rows, mask));
    const next = new Float64Array(passed.length);
    for (let from = 0; from < next.length; from++) {
      for (let tie = starts[from]; tie < starts[from + 1]; tie++) {
        next[from] += shares[layers[tie]] * passed[targets[tie]];
      }
    }
    passed = next;
    return passed.reduce((most, one) => Math.max(most, one), 0);
  });
}

function largestShare(rows: readonly Propagation[], mask: number): number {
  const bit = (layer: string): number => 1 << tieLayers.indexOf(layer as TieLayerId);
  const holding = rows.filter((row) => row.over.some((layer) => (mask & bit(layer)) !== 0));
  return Math.max(0, ...holding.map((row) => row.sharePer1024 / 1024));
}
