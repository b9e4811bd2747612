/**
 * What acts of each kind did to the score and to others: sums beside the observer's, by person
 * where groups are compared and in all where they are not.
 */
import { acts } from '../acts/catalogue.js';
import { kinds } from '../points.js';

const domainOf = new Map(acts.map((act) => [act.id, act.domain]));
const numberOf = (name: string): number => acts.find((act) => act.name === name)!.id;
const [injury, refusal] = [numberOf('road-injury'), numberOf('superior-refused')];

/** What each metric of shares counts as its part. */
export const partOf = {
  'purchase-loss-share': 'purchases',
  'speech-loss-share': 'speech',
} as const;

export class Tallies {
  /** Points lost for own acts of a domain, whole points. */
  readonly lost: Readonly<Record<(typeof partOf)[keyof typeof partOf], Float64Array>>;
  /** Own entries in the score that cost points, and that bring some. */
  readonly negative: Float64Array;
  readonly positive: Float64Array;
  injuries = 0;
  refusals = 0;

  constructor(rows: number) {
    this.lost = { purchases: new Float64Array(rows), speech: new Float64Array(rows) };
    this.negative = new Float64Array(rows);
    this.positive = new Float64Array(rows);
  }

  /** A posting in the score, points in 1/64. */
  post(row: number, kind: number, act: number, points: number): void {
    if (kind !== kinds.own || points === 0) return;
    (points < 0 ? this.negative : this.positive)[row] += 1;
    const domain = domainOf.get(act);
    if (points < 0 && (domain === 'purchases' || domain === 'speech')) {
      this.lost[domain][row] -= points / 64;
    }
  }

  /** Something was done. */
  did(act: number): void {
    if (act === injury) this.injuries += 1;
    if (act === refusal) this.refusals += 1;
  }
}
