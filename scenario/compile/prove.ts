/**
 * The bound no kernel can see: how far a person's points can get in a run. A rule posts at most
 * once per person-month (acts with a note) or once a day (declared acts); friends pass on at most
 * their own; so a run of forty years stays within ±2^27 or the scenario is refused.
 */
import { actNamed } from '#model/acts/catalogue.js';
import { pointsLimit } from '#model/points.js';
import { type Draft, PlanRefused } from './draft.js';

/** Longest run a plan is proved for, in days. */
export const longestRun = 40 * 365;

export function proveBooks(draft: Draft): void {
  const starts = draft.tables.get('ties.friend.starts')!;
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
    // A fading ledger is drawn back each day, so a year of the worst luck bounds it for ever.
    const days = ledger.memory === 'fading' ? 365 : longestRun;
    const bound = (ledger.scale!.max - ledger.scale!.min) * 64 + (own + through) * days;
    if (bound > pointsLimit) {
      throw new PlanRefused(
        `ledgers.${ledger.name}`,
        `can move a person by ${Math.round(bound / 64)} points in forty years (${Math.round(own / 64)} own and ${Math.round(through / 64)} through others a day), beyond the ${pointsLimit / 64} that fit`,
        'Lower the points, the share or the depth',
      );
    }
  }
}
