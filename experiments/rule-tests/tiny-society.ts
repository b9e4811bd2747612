/**
 * A society of one subject, those tied to it, and bystanders: what a rule test is lived in. Every
 * tie is laid by hand; there is no luck in it.
 */
import { attributes, withLevel } from '#model/attributes.js';
import { buildPlainSociety } from '#model/society/build.js';
import {
  type Society,
  type StoredTies,
  type TieLayerId,
  tieLayers,
} from '#model/society/society.js';
import type { RuleTest } from '#scenario/rule-test.js';
import { countTies } from '#scenario/rule-test-check.js';

/** The row of the one whose acts a test tells. */
export const subjectRow = 0;
/** Enough rows that no list of a day is short of room. */
const bystanders = 64;

export interface TinySociety {
  readonly society: Society;
  /** Rows tied to the subject, by layer, in the order a test names them. */
  readonly tied: ReadonlyMap<TieLayerId, readonly number[]>;
  /** Who represents the firm whose vehicle the subject drives, or −1. */
  readonly representative: number;
}

/** Ties of a layer as compressed rows: the subject with each of these, and back. */
function star(rows: readonly number[], people: number): StoredTies {
  const starts = new Int32Array(people + 1);
  const isTied = new Set(rows);
  for (let row = 0; row < people; row++) {
    const own = row === subjectRow ? rows.length : isTied.has(row) ? 1 : 0;
    starts[row + 1] = starts[row] + own;
  }
  const targets = new Int32Array(starts[people]).fill(subjectRow);
  targets.set(
    [...rows].sort((a, b) => a - b),
    starts[subjectRow],
  );
  return { kind: 'stored', starts, targets };
}

/** The subject's traits: an adult online who drives, but for what the test says. */
function traitsOf(usual: number, levels: RuleTest['given']['subject']): number {
  return attributes.reduce((traits, { id, levels: names }) => {
    const level = levels?.[id];
    return level === undefined ? traits : withLevel(traits, id, names.indexOf(level));
  }, usual);
}

/** Builds the society of a test. */
export function makeTinySociety(given: RuleTest['given']): TinySociety {
  const tied = new Map<TieLayerId, readonly number[]>();
  let next = subjectRow + 1;
  for (const layer of tieLayers) {
    const count = countTies(given, layer);
    tied.set(
      layer,
      Array.from({ length: count }, (_, i) => next + i),
    );
    next += count;
  }
  const representative = given.drives ? next++ : -1;
  const people = next + bystanders;
  const plain = buildPlainSociety(
    { id: 'rule-test', people, seed: 1 },
    { id: 'rule-test', title: '', layers: {} },
  );
  const { traits, vehicle, partner } = plain.people;
  traits[subjectRow] = traitsOf(traits[subjectRow], given.subject);
  const [spouse] = tied.get('partner')!;
  if (spouse !== undefined) {
    partner[subjectRow] = spouse;
    partner[spouse] = subjectRow;
  }
  const ties = Object.fromEntries(
    tieLayers.map((layer) => [layer, star(tied.get(layer)!, people)]),
  ) as unknown as Society['ties'];
  const society: Society = { ...plain, ties, ...(given.drives ? firmOf(representative) : {}) };
  if (given.drives) vehicle[subjectRow] = 0;
  return { society, tied, representative };
}

/** One firm, its one vehicle, and who answers for it. */
function firmOf(representative: number): Pick<Society, 'firms' | 'vehicles'> {
  return {
    firms: {
      count: 1,
      sizeBand: new Uint8Array(1),
      sector: new Uint8Array(1),
      representative: Int32Array.of(representative),
      starts: Int32Array.of(0, 1),
      staff: Int32Array.of(subjectRow),
    },
    vehicles: { count: 1, firm: Int32Array.of(0), owner: Int32Array.of(-1) },
  };
}
