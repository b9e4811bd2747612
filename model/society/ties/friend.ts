/**
 * Friends: circles of four to six adults and pairs, met over several rounds.
 *
 * In each round an adult *shows* a level of each attribute: the own one with a set chance, else
 * that of any other adult. Those who show the same meet, near ones first. Two adults of a circle
 * both show their own level with chance p², so p² is the homophily beyond what place gives. What
 * place gives, and ties that fall together, are found by measuring and corrected for.
 * Feld 1981 (foci of activity); MODEL 1.3.
 */
import { type Luck, rowLimit, rowOfKey, wordBelow } from '../luck.js';
import { meanClustering, meanDegree, measureAssortment } from '../networks.js';
import type { TieTargets } from '../presets/preset.js';
import { purposes } from '../purposes.js';
import type { StoredTies } from '../society.js';
import { Pairs } from './pairs.js';

/** The attributes friends are alike in, with the number of their levels. */
export const friendAttributes = ['age', 'residence', 'income', 'group'] as const;
const radix = [6, 4, 5, 4];

/** Share of adults in at least 1, 2, … circles and pairs before scaling: a skewed law (assumed). */
const circleLaw = [0.97, 0.72, 0.38, 0.18, 0.08, 0.03];
const pairLaw = [0.8, 0.6, 0.4, 0.25, 0.15, 0.08];

/** Rows within which a meeting is near. */
const reach = 600;

export interface Adults {
  readonly rows: Int32Array;
  readonly household: Int32Array;
  /** A column of levels for each of `friendAttributes`, by row. */
  readonly levels: readonly Uint8Array[];
}

/** What the search sets: scales of the two laws, and p² of each attribute. */
export interface FriendDials {
  readonly circles: number;
  readonly pairs: number;
  readonly shown: readonly number[];
}

interface Round {
  readonly ordinal: number;
  readonly chance: number;
  readonly circle: boolean;
  readonly far: boolean;
}

function listRounds(dials: FriendDials): Round[] {
  const circles = circleLaw.map((share, k) => {
    return { ordinal: k, chance: share * dials.circles, circle: true, far: false };
  });
  const pairs = pairLaw.map((share, k) => {
    return { ordinal: 16 + k, chance: share * dials.pairs, circle: false, far: k % 2 === 1 };
  });
  return [...circles, ...pairs].filter((round) => round.chance > 0);
}

/** The key by which an adult meets others in a round: kind shown, place, row. */
function meetingKey(adults: Adults, k: number, round: Round, own: Float64Array, luck: Luck) {
  const row = adults.rows[k];
  const words = luck.draw(row, 0, purposes.friendPresence, round.ordinal);
  let kind = 0;
  for (let d = 0; d < radix.length; d++) {
    const word = words[d] >>> 0;
    const shows = (word & 1023) < own[d];
    const other = shows ? row : adults.rows[wordBelow(word & ~1023, adults.rows.length)];
    kind = kind * radix[d] + adults.levels[d][other];
  }
  const word = luck.word(row, 0, purposes.friendPlace, round.ordinal);
  // 9 bits of kind, 20 of place, 24 of row.
  const span = Math.ceil((adults.household.length + reach) / 1048576);
  const place = round.far ? word >>> 12 : Math.floor((row + (word % reach)) / span);
  return (kind * 1048576 + place) * rowLimit + row;
}

/** Ties everyone of a circle to all others of it, except within a household. */
function tieCircle(adults: Adults, order: Float64Array, from: number, to: number, pairs: Pairs) {
  for (let a = from; a < to; a++) {
    const one = rowOfKey(order[a]);
    for (let b = a + 1; b < to; b++) {
      const other = rowOfKey(order[b]);
      if (adults.household[one] !== adults.household[other]) pairs.add(one, other);
    }
  }
}

/** Draws the layer with given dials. */
export function drawFriends(adults: Adults, dials: FriendDials, luck: Luck): StoredTies {
  const own = Float64Array.from(dials.shown, (share) => Math.sqrt(share) * 1024);
  const count = adults.rows.length;
  const sociable = new Float64Array(count);
  const paired = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const words = luck.draw(adults.rows[k], 0, purposes.friendSociability);
    sociable[k] = (words[0] >>> 0) / 4294967296;
    paired[k] = (words[1] >>> 0) / 4294967296;
  }
  const pairs = new Pairs();
  for (const round of listRounds(dials)) {
    const chances = round.circle ? sociable : paired;
    const keys = new Float64Array(count);
    let present = 0;
    for (let k = 0; k < count; k++) {
      if (chances[k] < round.chance) keys[present++] = meetingKey(adults, k, round, own, luck);
    }
    const order = keys.subarray(0, present).sort();
    for (let at = 0; at < present; ) {
      // Circles of 4, 5 or 6 by the luck of their first member.
      const size = round.circle
        ? 4 + (luck.word(rowOfKey(order[at]), 1, purposes.friendPlace, round.ordinal) % 3)
        : 2;
      const to = Math.min(present, at + size);
      tieCircle(adults, order, at, to, pairs);
      at = to;
    }
  }
  return pairs.toStored(adults.household.length);
}

/** The gaps of a drawn layer to what was declared. */
export interface FriendFit {
  readonly degree: number;
  readonly clustering: number;
  readonly homophily: readonly number[];
}

export function measureFriends(adults: Adults, ties: StoredTies): FriendFit {
  return {
    degree: meanDegree(ties, adults.household.length, adults.rows),
    clustering: meanClustering(ties),
    homophily: adults.levels.map((levels) => measureAssortment(ties, levels)),
  };
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Better dials after a measured fit. */
export function correctDials(
  targets: TieTargets['friend'],
  dials: FriendDials,
  fit: FriendFit,
): FriendDials {
  // Clustering goes about with the cube of the part of ties that circles bring (measured).
  const wanted = targets.clustering.value / Math.max(0.02, fit.clustering);
  const tilt = 1 + (clamp(wanted, 0.5, 2) - 1) / 3.3;
  const scale = clamp(targets.degree.value / Math.max(0.1, fit.degree), 0.5, 2);
  const circleTies = dials.circles * 9.4;
  const pairTies = dials.pairs * 2.28;
  const part = clamp((circleTies * tilt) / (circleTies + pairTies), 0.05, 0.98);
  const all = (circleTies + pairTies) * scale;
  const shown = friendAttributes.map((id, d) => {
    const lack = targets.homophily[id].value - fit.homophily[d];
    return clamp(
      dials.shown[d] + lack / Math.max(0.3, 1 - fit.homophily[d] + dials.shown[d] * 0.5),
      0,
      0.98,
    );
  });
  return { circles: (all * part) / 9.4, pairs: (all * (1 - part)) / 2.28, shown };
}

/** Where the search begins: near its end for the shipped presets. */
export function firstDials(targets: TieTargets['friend']): FriendDials {
  const all = targets.degree.value;
  return {
    circles: (all * 0.8) / 9.4,
    pairs: (all * 0.2) / 2.28,
    shown: friendAttributes.map((id) => targets.homophily[id].value * 0.8),
  };
}

/** True where every declared property is met with room to spare. */
export function isClose(targets: TieTargets['friend'], fit: FriendFit): boolean {
  const near = (value: number, target: number, part: number) =>
    Math.abs(value - target) <= part * target;
  return (
    near(fit.degree, targets.degree.value, 0.01) &&
    near(fit.clustering, targets.clustering.value, 0.05) &&
    friendAttributes.every((id, d) => near(fit.homophily[d], targets.homophily[id].value, 0.05))
  );
}
