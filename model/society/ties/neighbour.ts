/**
 * Neighbours: a ring of the adults of each neighbourhood, each tied to the next few; some ties
 * are left out, some lead anywhere in the neighbourhood. The ring runs through the first adults
 * of all households, then the second ones, so that those next to each other live next door and
 * not together. Watts & Strogatz 1998, one small ring a neighbourhood.
 *
 * Stored, because a group would be a clique of three hundred; mean degree is over adults.
 */
import { type Luck, rowLimit, rowOfKey, wordBelow } from '../luck.js';
import { meanClustering, meanDegree } from '../networks.js';
import type { TieTargets } from '../presets/preset.js';
import { purposes } from '../purposes.js';
import type { StoredTies } from '../society.js';
import { Pairs } from './pairs.js';

export interface Ring {
  /** Adults in ring order; those of neighbourhood n are adults[starts[n] … starts[n + 1]). */
  readonly adults: Int32Array;
  readonly starts: Int32Array;
  readonly household: Int32Array;
}

interface Dials {
  readonly keep: number;
  readonly rewire: number;
}

function drawRing(ring: Ring, n: number, window: number, dials: Dials, pairs: Pairs, luck: Luck) {
  const from = ring.starts[n];
  const size = ring.starts[n + 1] - from;
  const steps = Math.min(window, Math.floor(size / 2));
  for (let a = 0; a < size; a++) {
    const row = ring.adults[from + a];
    for (let j = 1; j <= steps; j++) {
      let other = ring.adults[from + ((a + j) % size)];
      const words = luck.draw(row, j, purposes.neighbour);
      if ((words[0] >>> 0) / 4294967296 >= dials.keep) continue;
      if ((words[1] >>> 0) / 4294967296 < dials.rewire) {
        other = ring.adults[from + wordBelow(words[2], size)];
      }
      if (ring.household[row] !== ring.household[other]) pairs.add(row, other);
    }
  }
}

/**
 * Adults (rows ascending) put into ring order: by neighbourhood, by place among the adults of
 * their household, by row.
 */
export function orderRings(
  adults: Int32Array,
  household: Int32Array,
  neighbourhood: Int32Array,
  count: number,
): Ring {
  const starts = new Int32Array(count + 1);
  for (const row of adults) starts[neighbourhood[row] + 1]++;
  for (let n = 0; n < count; n++) starts[n + 1] += starts[n];
  const keys = new Float64Array(adults.length);
  let place = 0;
  adults.forEach((row, k) => {
    place = k > 0 && household[adults[k - 1]] === household[row] ? place + 1 : 0;
    keys[k] = (neighbourhood[row] * 16 + Math.min(place, 15)) * rowLimit + row;
  });
  return { adults: Int32Array.from(keys.sort(), rowOfKey), starts, household };
}

/** Every so many neighbourhoods: a sample of about a hundred of them. */
function draw(ring: Ring, window: number, dials: Dials, luck: Luck, every: number) {
  const pairs = new Pairs();
  for (let n = 0; n + 1 < ring.starts.length; n += every) {
    drawRing(ring, n, window, dials, pairs, luck);
  }
  return pairs.toStored(ring.household.length);
}

function listSample(ring: Ring, every: number): Int32Array {
  const rows: number[] = [];
  for (let n = 0; n + 1 < ring.starts.length; n += every) {
    for (let k = ring.starts[n]; k < ring.starts[n + 1]; k++) rows.push(ring.adults[k]);
  }
  return Int32Array.from(rows);
}

/** The neighbour layer. */
export function makeNeighbours(
  targets: TieTargets['neighbour'],
  ring: Ring,
  luck: Luck,
): StoredTies {
  const { degree, clustering } = targets;
  // One tenth is to spare for ties that fall together or into the household.
  const window = Math.ceil((degree.value * 1.1) / 2);
  const every = Math.max(1, Math.floor((ring.starts.length - 1) / 100));
  const sample = listSample(ring, every);
  let dials: Dials = { keep: 0.9, rewire: 0.08 };
  for (let step = 0; step < 8 && sample.length > 0; step++) {
    const ties = draw(ring, window, dials, luck, every);
    const realised = meanDegree(ties, 0, sample);
    const closed = meanClustering(ties);
    const degreeGap = Math.abs(realised / degree.value - 1);
    const clusteringGap = Math.abs(closed / clustering.value - 1);
    if (degreeGap < 0.004 && clusteringGap < 0.02) break;
    // A triangle stands when all three ties do: clustering goes with the cube of 1 − rewire.
    const lack = (1 - clustering.value / Math.max(0.05, closed)) / 3;
    dials = {
      keep: Math.min(1, (dials.keep * degree.value) / Math.max(0.5, realised)),
      rewire: Math.min(0.9, Math.max(0, dials.rewire + (1 - dials.rewire) * lack)),
    };
  }
  return draw(ring, window, dials, luck, 1);
}
