/** What every part of the resolver works with: the merged tree, its places, and the problems. */
import { listNames } from './json-schema.js';
import { nearestOf } from './nearest.js';
import { type ProblemCode, problem, type Values } from './problems.js';
import { nodeAt, type Path, placeOf, type Tree } from './tree.js';
import type { Grounds, Origin, Problem } from './types.js';
import { readPoints } from './units.js';

export class Desk {
  readonly problems: Problem[] = [];

  constructor(readonly tree: Tree) {}

  /** Reports a problem at the place of a path. */
  say(code: ProblemCode, path: Path, values: Values = {}): void {
    this.report(code, placeOf(this.tree, path), path, values);
  }

  private report(code: ProblemCode, place: Origin, path: Path, values: Values): void {
    const made = problem(code, place, values);
    this.problems.push(made.severity === 'lint' ? { ...made, at: this.nameOf(path) } : made);
  }

  /** A path as an author writes it, rows by their id. */
  nameOf(path: Path): string {
    return path.map((key, index) => this.stepName(path, key, index)).join('.');
  }

  /** Reports a problem at the key itself, not at its value. */
  sayAtKey(code: ProblemCode, path: Path, values: Values = {}): void {
    this.report(code, this.keyPlace(path), path, values);
  }

  keyPlace(path: Path): Origin {
    const holder = nodeAt(this.tree, path.slice(0, -1));
    const key = String(path[path.length - 1]);
    const entry = holder?.kind === 'map' ? holder.entries.get(key) : undefined;
    return entry?.keyOrigin ?? placeOf(this.tree, path);
  }

  /** The file in which the path was written. */
  placeFile(path: Path): string {
    return placeOf(this.tree, path).file;
  }

  /** True where the value at the path was reported before. */
  isBroken(path: Path): boolean {
    return path.some((_, index) => nodeAt(this.tree, path.slice(0, index + 1))?.kind === 'broken');
  }

  /** The value, or a problem and the stand-in where it is missing. */
  need<Value>(value: Value | undefined, path: Path, standIn: Value): Value {
    if (value !== undefined) return value;
    if (!this.isBroken(path)) {
      const holder = path.slice(0, -1).map((key, index) => this.stepName(path, key, index));
      const name = String(path[path.length - 1]);
      const within = holder.length > 0 ? `\`${holder.join('.')}\`` : 'the scenario';
      this.sayAtKey('E0206', path, { name, holder: within });
    }
    return standIn;
  }

  private stepName(path: Path, key: string | number, index: number): string {
    if (typeof key === 'string') return key;
    const id = nodeAt(this.tree, [...path.slice(0, index + 1), 'id']);
    return id?.kind === 'scalar' ? String(id.value) : String(key);
  }

  /** A name of a catalogue, reported with the nearest where there is none such. */
  isKnown(what: string, name: string, names: readonly string[], path: Path): boolean {
    if (names.includes(name)) return true;
    this.say('E0301', path, {
      what,
      name,
      names: listNames(names),
      nearest: nearestOf(name, names),
    });
    return false;
  }

  /** Points in 1/64; a stand-in of 0 where they cannot be written so. */
  points(value: number | undefined, path: Path): number {
    const given = this.need(value, path, 0);
    const read = readPoints(given);
    if ('parts' in read) return read.parts;
    this.say('E0401', path, { given: String(given), ...read });
    return 0;
  }

  /** Status and reason of a row, held against the rules of evidence. */
  grounds(row: Partial<Grounds>, path: Path): Grounds {
    const status = this.need(row.status, [...path, 'status'], 'assumed' as const);
    const because = this.need(row.because, [...path, 'because'], '');
    if (row.status !== undefined && row.because !== undefined) {
      const place = [...path, 'because'];
      if (status !== 'assumed' && !namesEvidence(because)) this.say('E0410', place, { status });
      if (status === 'assumed' && !/\p{L}{3}/u.test(because)) this.say('E0411', place);
    }
    return { status, because };
  }
}

/** True where the text names at least one row of the evidence, M01 to M128, and no other. */
function namesEvidence(because: string): boolean {
  const rows = [...because.matchAll(/\bM(\d{2,3})\b/g)].map((match) => Number(match[1]));
  return rows.length > 0 && rows.every((row) => row >= 1 && row <= 128);
}
