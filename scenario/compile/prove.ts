/**
 * The bound no kernel can see: how far a person's points can get in a run. A rule posts at most
 * once per person-month (acts with a note) or once a day (declared acts); friends pass on at most
 * their own; so a run of the given length stays within ±2^27 or the scenario is refused.
 */
import { actNamed } from '#model/acts/catalogue.js';
import { pointsLimit } from '#model/points.js';
import { type Draft, PlanRefused } from './draft.js';

/** Days a plan is proved for where nobody says how long the run will be. */
export const usualHorizon = 10 * 365;

export function proveBooks(draft: Draft, horizon: number): void {
  const starts = draft.tables.get('ties.spread.starts')!;
  let degree = 0;
  for (let row = 0; row + 1 < starts.length; row++) degree = Math.max(degree, starts[row + 1] - starts[row]);
  const bits = draft.tables.get('ledgers.noteBit')!;
  for (const ledger of draft.pointLedgers) {
    const daily = (domains: readonly string[] | null): number =>
      ledger.rules.reduce((sum, rule) => {
        const number = draft.scenario.acts[rule.on]?.declared?.number;
        const domain = number === undefined ? (actNamed(rule.on)?.domain ?? 'finance') : 'declared';
        if (domains !== null && !domains.includes(domain)) return sum;
        const often = number !== undefined && bits[number] < 0;
        return sum + Math.max(...rule.points.byLevel.map(Math.abs)) * (often ? 1 : 1 / 30);
      }, 0);
    const own = daily(null);
    const spreads = draft.scenario.propagation.filter((row) => row.ledger === ledger.name && row.kind === 'event');
    let through = 0;
    for (const row of spreads) {
      let reach = 1;
      for (let depth = 0; depth < row.depth; depth++) {
        reach *= (degree * row.sharePer1024) / 1024;
        through += daily(row.domains) * reach;
      }
    }
    const pulls = draft.scenario.propagation.some((row) => row.ledger === ledger.name && row.kind === 'level');
    if (pulls && ledger.memory === 'fading') {
      throw new PlanRefused(`ledgers.${ledger.name}`, 'fades and is pulled by ties', 'A fading ledger forgets the pull and not its source: use memory: entries');
    }
    const pulled = pulls ? 2 ** 22 : 0;
    const chained = ledger.name === 'unified' && draft.on('propagation/chain') ? chainedDaily(draft) : 0;
    // A fading ledger is drawn back each day, so a year of the worst luck bounds it for ever.
    const days = ledger.memory === 'fading' ? Math.min(horizon, 365) : horizon;
    const bound = (ledger.scale!.max - ledger.scale!.min) * 64 + (own + through + chained) * days + pulled;
    if (bound > pointsLimit) {
      throw new PlanRefused(
        `ledgers.${ledger.name}`,
        `can move a person by ${Math.round(bound / 64)} points in ${horizon} days (${Math.round(own / 64)} own and ${Math.round(through / 64)} through others a day), beyond the ${pointsLimit / 64} that fit`,
        'Lower the points, the share or the depth',
      );
    }
  }
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
