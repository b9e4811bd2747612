/**
 * What faded stands in no posting: a ledger that fades keeps totals. It follows from the points a
 * person began with and from what was posted, so it is lived again, day by day, by the words of the
 * mechanism; where it ends is held against what the run says.
 */
import { kinds, truths } from '#model/points.js';
import type { NamedLedger } from '../record/names.js';
import type { Posting } from './lives.js';

/** Widest distance from the base that fades in a day, in 1/64 point. */
const reach = 2 ** 20;

const within = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);

/** What a day takes from these points: back to the scale, and by a share towards the base. */
function drift({ least, most, base, fadePer1024 }: NamedLedger, raw: number): number {
  const score = within(raw, least, most);
  const away = within(score - base, -reach, reach);
  return within(score - raw, -reach, reach) - Math.trunc((away * fadePer1024) / 1024);
}

export interface FadingLife {
  readonly row: number;
  readonly plane: number;
  readonly ledger: NamedLedger;
  /** Points on the first morning, in 1/64 point. */
  readonly raw: number;
  readonly firstTick: number;
  readonly days: number;
}

/** A posting of kind *fading* for each day on which points of the ledger drifted. */
export function fadingOf(life: FadingLife, postings: readonly Posting[]): Posting[] {
  const { row, plane, ledger, firstTick, days } = life;
  const own = postings.filter((one) => one.plane === plane);
  const found: Posting[] = [];
  let { raw } = life;
  let next = 0;
  for (let tick = firstTick; tick < firstTick + days; tick++) {
    // What people are is posted in the morning; everything else after the day's drift.
    const today: Posting[] = [];
    while (own[next]?.tick === tick) today.push(own[next++]);
    const sum = (isEarly: boolean): number =>
      today
        .filter(({ kind }) => (kind === kinds.attribute) === isEarly)
        .reduce((all, { points }) => all + points, 0);
    raw += sum(true);
    const points = drift(ledger, raw);
    if (points !== 0) {
      const nobody = { act: 0, truth: truths.true, channel: 0, cause: 0 };
      found.push({ row, tick, plane, kind: kinds.fading, points, ...nobody });
    }
    raw += points + sum(false);
  }
  return found;
}
