/**
 * Random regular layers: everyone has exactly k ties (one person one less where people × k is
 * odd).
 *
 * Large: k/2 random rings (and a random matching for odd k) laid over each other, clashes mended
 * by exchanging ends with a random tie. Small: a fixed ring whose ties exchange ends many times.
 */
import { type Luck, rowLimit, rowOfKey, wordBelow } from '../luck.js';
import { purposes } from '../purposes.js';
import type { StoredTies } from '../society.js';
import { noTies, Pairs } from './pairs.js';

const smallPeople = 4096;

/** A graph under construction with at most `degree` ties a person. */
class Draft {
  private readonly near: Int32Array;
  private readonly count: Int32Array;
  readonly a: number[] = [];
  readonly b: number[] = [];

  constructor(
    people: number,
    readonly degree: number,
  ) {
    this.near = new Int32Array(people * degree);
    this.count = new Int32Array(people);
  }

  allows(one: number, other: number): boolean {
    if (one === other) return false;
    const at = one * this.degree;
    for (let k = at; k < at + this.count[one]; k++) if (this.near[k] === other) return false;
    return true;
  }

  add(one: number, other: number): void {
    this.near[one * this.degree + this.count[one]++] = other;
    this.near[other * this.degree + this.count[other]++] = one;
    this.a.push(one);
    this.b.push(other);
  }

  private turn(from: number, old: number, to: number): void {
    let k = from * this.degree;
    while (this.near[k] !== old) k++;
    this.near[k] = to;
  }

  /** Turns ties a–b and c–d into a–c and b–d where that keeps the graph simple. */
  exchange(e: number, f: number, crossed: boolean): boolean {
    const [a, b] = [this.a[e], this.b[e]];
    const c = crossed ? this.b[f] : this.a[f];
    const d = crossed ? this.a[f] : this.b[f];
    if (e === f || a === d || b === c || !this.allows(a, c) || !this.allows(b, d)) return false;
    this.turn(a, b, c);
    this.turn(b, a, d);
    this.turn(c, d, a);
    this.turn(d, c, b);
    this.b[e] = c;
    this.a[f] = b;
    this.b[f] = d;
    return true;
  }

  /** Gives a and b, which may not be tied, one tie more each by opening tie c–d. */
  splice(a: number, b: number, f: number): boolean {
    const [c, d] = [this.a[f], this.b[f]];
    if (a === d || b === c || !this.allows(a, c) || !this.allows(b, d)) return false;
    if (a === b && c === d) return false;
    this.turn(c, d, a);
    this.turn(d, c, b);
    this.near[a * this.degree + this.count[a]++] = c;
    this.near[b * this.degree + this.count[b]++] = d;
    this.a[f] = a;
    this.b[f] = c;
    this.a.push(b);
    this.b.push(d);
    return true;
  }

  store(people: number): StoredTies {
    const pairs = new Pairs();
    for (let e = 0; e < this.a.length; e++) pairs.add(this.a[e], this.b[e]);
    return pairs.toStored(people);
  }
}

/** A ring with equal ties to both sides, and for odd degrees a matching across it. */
function layRing(people: number, degree: number): Draft {
  const draft = new Draft(people, degree);
  for (let row = 0; row < people; row++) {
    for (let j = 1; j <= Math.floor(degree / 2); j++) draft.add(row, (row + j) % people);
  }
  if (degree % 2 === 0) return draft;
  const across = Math.floor(people / 2);
  if (people % 2 === 0) for (let row = 0; row < across; row++) draft.add(row, row + across);
  // With odd people the steps across run through everyone once; every other step is a tie.
  else
    for (let k = 0; k < across; k++) {
      const one = (2 * k * across) % people;
      draft.add(one, (one + across) % people);
    }
  return draft;
}

function makeSmall(people: number, degree: number, layer: number, luck: Luck): StoredTies {
  const draft = layRing(people, degree);
  const ties = draft.a.length;
  for (let k = 0; k < ties * 20; k++) {
    const words = luck.draw(k, 0, purposes.plainRegular, layer);
    draft.exchange(wordBelow(words[0], ties), wordBelow(words[1], ties), (words[2] & 1) === 1);
  }
  return draft.store(people);
}

function shuffle(people: number, round: number, layer: number, luck: Luck): Int32Array {
  const keys = new Float64Array(people);
  for (let row = 0; row < people; row++) {
    keys[row] = (luck.word(row, 1 + round, purposes.plainRegular, layer) >>> 4) * rowLimit + row;
  }
  return Int32Array.from(keys.sort(), rowOfKey);
}

function makeLarge(people: number, degree: number, layer: number, luck: Luck): StoredTies {
  const draft = new Draft(people, degree);
  const clashes: [number, number][] = [];
  for (let round = 0; round < Math.ceil(degree / 2); round++) {
    const order = shuffle(people, round, layer, luck);
    const matching = round >= Math.floor(degree / 2);
    for (let k = 0; k < (matching ? people - 1 : people); k += matching ? 2 : 1) {
      const one = order[k];
      const other = order[(k + 1) % people];
      if (draft.allows(one, other)) draft.add(one, other);
      else clashes.push([one, other]);
    }
  }
  let drawn = 0;
  for (const [one, other] of clashes) {
    let mended = false;
    while (!mended) {
      const word = luck.word(drawn++, 0, purposes.plainRegular, layer, 1);
      mended = draft.splice(one, other, wordBelow(word, draft.a.length));
    }
  }
  return draft.store(people);
}

/** A random regular layer of that degree, held to people − 1. */
export function makeRegular(people: number, wanted: number, layer: number, luck: Luck): StoredTies {
  const degree = Math.min(wanted, people - 1);
  if (degree <= 0) return noTies(people);
  if (people <= smallPeople || degree * 16 > people) return makeSmall(people, degree, layer, luck);
  return makeLarge(people, degree, layer, luck);
}
