/**
 * Where a posting came from, found again from the record: the friend's own posting of the day
 * before, the correction of the same day, the driver's offence. What is told of an act's points,
 * and how it is cut, stands in MODEL 6 and the READMEs of propagation; here it is done person by
 * person for those who are tied to one person. Nothing is guessed: what these do not account for
 * stays untraced, and is said to be.
 */
import { kinds, truths } from '#model/points.js';
import type { NamedLedger } from '../record/names.js';
import type { Cause } from './case-file.js';
import type { Lives, Posting } from './lives.js';

/** Points (1/64) that somebody else's posting brought here. */
export interface Brought {
  readonly posting: Posting;
  readonly tie: string;
  readonly depth: number;
  readonly points: number;
}

const cut = (points: number, per1024: number): number => Math.trunc((points * per1024) / 1024);

/** Whether a posting spreads: losses of one's own, the lapse of such, gains where told. */
function spreads({ kind, points }: Posting, ledger: NamedLedger): boolean {
  if (kind !== kinds.own && kind !== kinds.lapse) return false;
  const isLoss = points < 0 === (kind === kinds.own);
  return isLoss || ledger.gains;
}

/** Everybody within so many ties of a row, nearest first, with the distance. */
export function within(lives: Lives, row: number, depth: number): Map<number, number> {
  const distances = new Map([[row, 0]]);
  let edge = [row];
  for (let distance = 1; distance <= depth; distance++) {
    const next: number[] = [];
    for (const person of edge) {
      for (const friend of lives.ties('friend', person)) {
        if (distances.has(friend)) continue;
        distances.set(friend, distance);
        next.push(friend);
      }
    }
    edge = next;
  }
  distances.delete(row);
  return distances;
}

export class Causes {
  private readonly friends = new Map<number, number>();
  /** Persons who drive a vehicle of a firm the person represents, and the firm. */
  private readonly drivers = new Map<number, string>();

  constructor(
    private readonly lives: Lives,
    row: number,
  ) {
    const depth = Math.max(0, ...lives.names.ledgers.map((ledger) => ledger.depth));
    this.friends = within(lives, row, depth);
    for (const firm of lives.names.chain ? lives.ties('heads', row) : []) {
      for (const vehicle of lives.ties('fleet', firm)) {
        for (const driver of lives.ties('drives', vehicle)) {
          if (driver !== row)
            this.drivers.set(driver, `driver of vehicle:${vehicle} of firm:${firm}`);
        }
      }
    }
    lives.load([row, ...this.friends.keys(), ...this.drivers.keys()]);
  }

  /** Everything that may have brought derived points to a ledger on a tick. */
  broughtOn(tick: number, plane: number): Brought[] {
    const ledger = this.lives.ledger(plane);
    const found: Brought[] = [];
    for (const [friend, depth] of this.friends) {
      if (depth > ledger.depth) continue;
      for (const posting of this.lives.postingsOf(friend)) {
        if (posting.plane !== plane) continue;
        const points = this.told(posting, ledger, depth, tick);
        if (points !== 0) found.push({ posting, tie: 'friend', depth, points });
      }
    }
    return [...found, ...this.broughtByDrivers(tick, plane)];
  }

  /** What of a friend's posting arrives on `tick`. */
  private told(posting: Posting, ledger: NamedLedger, depth: number, tick: number): number {
    const share = ledger.shares[posting.act] ?? 0;
    if (share === 0) return 0;
    if (posting.kind === kinds.correction && posting.tick === tick && ledger.depth === 1) {
      return -cut(-posting.points, share);
    }
    if (posting.tick !== tick - 1 || !spreads(posting, ledger)) return 0;
    let carried = posting.points;
    for (let step = 0; step < depth; step++) carried = cut(carried, share);
    return carried;
  }

  private broughtByDrivers(tick: number, plane: number): Brought[] {
    const { chain, ledgers } = this.lives.names;
    if (!chain || ledgers[plane].id !== 'unified') return [];
    const found: Brought[] = [];
    for (const [driver, tie] of this.drivers) {
      for (const posting of this.lives.postingsOf(driver)) {
        if (posting.tick !== tick - 1 || !isOffence(posting, chain.ledger)) continue;
        found.push({ posting, tie, depth: 3, points: -chain.representative });
      }
    }
    return found;
  }
}

/** An offence a driver lost licence points for: what the typed chain passes on. */
export const isOffence = ({ plane, kind, points }: Posting, licence: number): boolean =>
  plane === licence && kind === kinds.own && points < 0;

/** Postings of the truth asked for: a derived posting is true where all behind it is. */
export const ofTruth = (brought: readonly Brought[], isTrue: boolean): Brought[] =>
  brought.filter(({ posting }) => (posting.truth === truths.true) === isTrue);

/** Somebody else's posting, as a cause. */
export function causeOf(lives: Lives, { posting, tie, depth, points }: Brought): Cause {
  return {
    ...describe(lives, posting),
    subject: `person:${posting.row}`,
    tie,
    depth,
    points: points / 64,
  };
}

/** What a record says of a posting in words. */
export function describe(
  lives: Lives,
  posting: Posting,
): Omit<Cause, 'subject' | 'tie' | 'depth' | 'points'> {
  const { names } = lives;
  const { act, channel, kind, truth, tick, plane, points } = posting;
  const isOwn = kind === kinds.own;
  return {
    tick: lives.dayOf(tick),
    date: lives.dateOf(tick),
    kind: names.kinds[kind] ?? `kind ${kind}`,
    act: actOf(lives, posting),
    channel: isOwn ? (names.channels[channel]?.id ?? `channel ${channel}`) : null,
    rule: names.ledgers[plane]?.rules[act]?.id ?? null,
    truth: names.truths[truth] ?? `truth ${truth}`,
    posted: points / 64,
  };
}

const withAct: ReadonlySet<number> = new Set([kinds.own, kinds.lapse, kinds.correction]);

/** The act of a posting that has one. */
export function actOf(lives: Lives, { kind, act }: Pick<Posting, 'kind' | 'act'>): string | null {
  if (!withAct.has(kind) && act === 0) return null;
  return lives.names.acts[act]?.id ?? `act ${act}`;
}
