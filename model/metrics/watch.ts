/**
 * What watching is and costs, channel by channel, and what each ledger loses people through others.
 * Sums beside the observer's; touches nothing.
 */
import { channels } from '../observation/catalogue.js';
import { channelNumbers, kinds, truths } from '../points.js';
import { ratioOf } from './sums.js';

/**
 * What a sighting costs whoever keeps the channel, in thousandths of a month's income: assumed, by
 * the work in it (a machine's share, a clerk's quarter of an hour, an auditor's two weeks), half to
 * ten times (decision 0042).
 */
export const sightingCost: Readonly<Record<string, number>> = {
  filing: 1, audit: 500, crossing: 0.5, road: 1, patrol: 5, 'ticket-gate': 5, till: 0.05,
  'street-camera': 1, platform: 0.2, network: 0.05, 'employer-app': 0.05, tip: 10, complaint: 20,
  'sign-in': 0.2, declared: 0,
};

const costs = Float64Array.from({ length: channelNumbers }, (_, id) => {
  const name = channels.find((channel) => channel.id === id)?.name;
  return name === undefined ? 0 : (sightingCost[name] ?? 0);
});

type PutIn = (metric: string, group: string, value: number | null) => void;

export class Watch {
  /** Sightings that reached a keeper, and those of what the person did not do, by channel. */
  readonly seen = new Float64Array(channelNumbers);
  readonly falseSeen = new Float64Array(channelNumbers);
  /** Own entries and false ones, by channel. */
  readonly entries = new Float64Array(channelNumbers);
  readonly falseEntries = new Float64Array(channelNumbers);
  /** Points lost, 1/64, by plane: by those who acted, and by others through them. */
  readonly byActs = new Float64Array(16);
  readonly through = new Float64Array(16);

  /** A sighting reached the keepers. */
  see(channel: number, truth: number): void {
    this.seen[channel] += 1;
    if (truth !== truths.true) this.falseSeen[channel] += 1;
  }

  /** A posting in any ledger. */
  post(plane: number, kind: number, points: number, truth: number, channel: number): void {
    if (kind === kinds.own) {
      this.entries[channel] += 1;
      if (truth !== truths.true) this.falseEntries[channel] += 1;
      if (points < 0) this.byActs[plane] -= points;
    } else if (points < 0 && (kind === kinds.derived || kind === kinds.association)) {
      this.through[plane] -= points;
    }
  }

  /** Values of the whole town. */
  tell(ledgers: readonly string[], years: number, put: PutIn): void {
    let [cost, wrong] = [0, 0];
    for (const { id, name } of channels) {
      const spent = this.seen[id] * costs[id];
      cost += spent;
      wrong += this.falseSeen[id];
      if (this.seen[id] > 0) put('sighting-cost', `channel=${name}`, ratioOf(spent, years));
      put('false-entry-share', `channel=${name}`, ratioOf(this.falseEntries[id], this.entries[id]));
    }
    put('sighting-cost', 'all', ratioOf(cost, years));
    put('false-sightings', 'all', ratioOf(wrong, years));
    ledgers.forEach((ledger, plane) => {
      const [own, others] = [this.byActs[plane], this.through[plane]];
      put('collateral-share', `ledger=${ledger}`, ratioOf(others, own + others));
      put('amplification', `ledger=${ledger}`, ratioOf(own + others, own));
    });
  }
}
