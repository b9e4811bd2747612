/**
 * How a posting travels along ties, person by person, as MODEL 6 and the READMEs of
 * *propagation/association* and *propagation/reach* say: what of it reaches one person, and over
 * how many ties. Written from the words, so that a life can be checked against the run.
 */
import type { NamedSpread } from '../record/names.js';
import type { Lives } from './lives.js';

/** Points (1/64) that set out from somebody on a tick, and the class of shares that holds. */
export interface Source {
  readonly row: number;
  readonly points: number;
  readonly shares: number;
  readonly tick: number;
}

/** What of it reached a person. */
export interface Reached {
  readonly points: number;
  readonly depth: number;
  readonly tie: string;
}

export interface Tie {
  readonly other: number;
  readonly layers: number;
  /** Its number among the ties with friends. */
  readonly friend: number;
}

export class Spreading {
  constructor(private readonly lives: Lives) {}

  /** Everybody within so many ties, nearest first, with the distance. */
  within(row: number, depth: number): Map<number, number> {
    const distances = new Map([[row, 0]]);
    let edge = [row];
    for (let distance = 1; distance <= depth; distance++) {
      const next: number[] = [];
      for (const { other } of edge.flatMap((person) => this.lives.allTies(person))) {
        if (distances.has(other)) continue;
        distances.set(other, distance);
        next.push(other);
      }
      edge = next;
    }
    distances.delete(row);
    return distances;
  }

  /** What of a source reaches `target`, way by way. */
  reach(source: Source, spread: NamedSpread, target: number): Reached[] {
    if (spread.countsWalks && spread.depth > 1) return this.walks(source, spread.depth, target);
    return this.meeting(source, spread.depth, target);
  }

  private passed(carried: number, shares: number, distance: number, layers: number): number {
    const share = this.lives.names.shares[shares]?.[distance * 64 + layers] ?? 0;
    return Math.trunc((carried * share) / 1024);
  }

  private tieName(layers: number): string {
    const names = this.lives.names.layers.filter((_, bit) => ((layers >> bit) & 1) === 1);
    return names.join(' and ');
  }

  /** Everyone at the smallest distance, with the largest of what comes there. */
  private meeting({ row, points, shares, tick }: Source, depth: number, target: number): Reached[] {
    const met = new Set([row]);
    let circle = new Map([[row, points]]);
    for (let distance = 0; distance < depth; distance++) {
      const wider = new Map<number, number>();
      let name = '';
      for (const [from, carried] of circle) {
        for (const { other, layers } of this.lives.spreadTies(from, tick)) {
          if (met.has(other)) continue;
          const told = this.passed(carried, shares, distance, layers);
          if (told === 0 || Math.abs(told) <= Math.abs(wider.get(other) ?? 0)) continue;
          wider.set(other, told);
          if (other === target) name = this.tieName(layers);
        }
      }
      const here = wider.get(target);
      if (here !== undefined) return [{ points: here, depth: distance + 1, tie: name }];
      for (const person of wider.keys()) met.add(person);
      circle = wider;
    }
    return [];
  }

  /** Every way that neither turns back on the spot nor steps onto its source. */
  private walks({ row, points, shares, tick }: Source, depth: number, target: number): Reached[] {
    const found: Reached[] = [];
    const walk = (at: number, from: number, distance: number, carried: number): void => {
      if (distance === depth) return;
      for (const { other, layers } of this.lives.spreadTies(at, tick)) {
        if (other === from || other === row) continue;
        const told = this.passed(carried, shares, distance, layers);
        if (told === 0) continue;
        if (other === target) {
          found.push({ points: told, depth: distance + 1, tie: this.tieName(layers) });
        }
        walk(other, at, distance + 1, told);
      }
    };
    walk(row, -1, 0, points);
    return found;
  }
}
