/**
 * Plain layers for societies with a known law of ties: random regular, Poisson, small world.
 *
 * Simple symmetric graphs: no self ties, no doubles. VALIDATION V12, V15; R1.
 */
import { type Luck, rowLimit, rowOfKey, wordBelow } from '../luck.js';
import { purposes } from '../purposes.js';
import type { StoredTies } from '../society.js';
import { noTies, Pairs } from './pairs.js';
import { makeRegular } from './regular.js';

export type DegreeLaw =
  | { readonly regular: number }
  | { readonly poisson: number }
  | { readonly wattsStrogatz: { readonly degree: number; readonly rewiredPer1024: number } };

/** Two different persons; `k` addresses the draw, `layer` keeps layers apart. */
function drawPair(people: number, k: number, layer: number, purpose: number, luck: Luck) {
  const words = luck.draw(k, 0, purpose, layer);
  const one = wordBelow(words[0], people);
  return [one, (one + 1 + wordBelow(words[1], people - 1)) % people];
}

/** Adds random pairs until the layer has `wanted` ties. */
function fillUp(
  pairs: Pairs,
  people: number,
  wanted: number,
  layer: number,
  purpose: number,
  luck: Luck,
): StoredTies {
  let ties = pairs.toStored(people);
  let drawn = 0;
  while (ties.targets.length / 2 < wanted) {
    for (let lack = wanted - ties.targets.length / 2; lack > 0; lack--, drawn++) {
      const [one, other] = drawPair(people, drawn, layer, purpose, luck);
      pairs.add(one, other);
    }
    ties = pairs.toStored(people);
  }
  return ties;
}

/** All pairs, or `wanted` of them by luck; for small dense layers. */
function choosePairs(people: number, wanted: number, layer: number, luck: Luck): StoredTies {
  const keys: number[] = [];
  const all: [number, number][] = [];
  for (let a = 0; a < people; a++) {
    for (let b = a + 1; b < people; b++) {
      const word = luck.word(a, 1, purposes.plainPoisson, layer, b) >>> 4;
      keys.push(word * rowLimit + (all.length % rowLimit));
      all.push([a, b]);
    }
  }
  const pairs = new Pairs();
  for (const key of Float64Array.from(keys).sort().subarray(0, wanted)) {
    const [a, b] = all[rowOfKey(key)];
    pairs.add(a, b);
  }
  return pairs.toStored(people);
}

/** As many ties as a Poisson law of that mean expects, each pair alike: degrees are Poisson. */
function makePoisson(people: number, mean: number, layer: number, luck: Luck): StoredTies {
  const all = (people * (people - 1)) / 2;
  const wanted = Math.min(all, Math.round((people * mean) / 2));
  if (wanted * 4 > all) return choosePairs(people, wanted, layer, luck);
  return fillUp(new Pairs(), people, wanted, layer, purposes.plainPoisson, luck);
}

/** Ring with `degree` ties each (even), a share of them led to anyone instead. */
function makeSmallWorld(
  people: number,
  degree: number,
  rewiredPer1024: number,
  layer: number,
  luck: Luck,
): StoredTies {
  const even = degree - (degree % 2);
  if (even >= people - 1) return choosePairs(people, (people * (people - 1)) / 2, layer, luck);
  const pairs = new Pairs();
  for (let row = 0; row < people; row++) {
    for (let j = 1; j <= even / 2; j++) {
      const words = luck.draw(row, j, purposes.plainRewired, layer);
      const led = (words[0] >>> 0) % 1024 < rewiredPer1024;
      const other = led ? row + 1 + wordBelow(words[1], people - 1) : row + j;
      pairs.add(row, other % people);
    }
  }
  return fillUp(pairs, people, (people * even) / 2, layer + 64, purposes.plainRewired, luck);
}

/** The layer of a degree law; `layer` numbers the layer, so that two layers differ. */
export function makePlainLayer(
  law: DegreeLaw,
  people: number,
  layer: number,
  luck: Luck,
): StoredTies {
  if (people < 2) return noTies(people);
  if ('regular' in law) return makeRegular(people, Math.floor(law.regular), layer, luck);
  if ('poisson' in law) return makePoisson(people, law.poisson, layer, luck);
  const { degree, rewiredPer1024 } = law.wattsStrogatz;
  return makeSmallWorld(people, degree, rewiredPer1024, layer, luck);
}
