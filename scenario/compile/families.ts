/**
 * Classes, slots and chances of the families of acts (ENGINE 5). A class is what a family's rates
 * depend on: the attribute conditions its acts name, times four levels of heterogeneity. Classes
 * and slot widths come from the catalogue and the society only, so they are the same in every arm.
 */
import { philox } from '#engine/random/philox.js';
import { type Family, familyActs } from '#model/acts/draw.js';
import { levelNamed } from '#model/attributes.js';
import type { Society } from '#model/society/society.js';
import { type Draft, PlanRefused, threshold } from './draft.js';
import { reader } from './people.js';

/** Set-up purpose of who does an act at all, where only a part of the eligible does. */
const membershipPurpose = 0x02b0;

/** An act as its family draws it. */
export interface FamilyAct {
  readonly number: number;
  readonly name: string;
  readonly who: Readonly<Record<string, readonly string[]>>;
  readonly more: readonly { readonly attribute: string; readonly level: string; readonly per1024: number }[];
  /** Undeterred chance a day of an average eligible person today, and the most it may ever be. */
  readonly chance: number;
  readonly ceiling: number;
  /** Part of the eligible that does it at all, in 1/1024. */
  readonly of1024?: number;
  /** Done equally often by people of one class. */
  readonly even?: boolean;
  /** Room in every eligible person's slot for what does not depend on the class. */
  readonly extra?: number;
  /** Whom the attributes of `who` cannot name: parents. */
  readonly only?: (row: number) => boolean;
  /** A factor by attribute level that replaces `more` scaling (demands by income). */
  readonly by?: { readonly attribute: string; readonly perLevel: readonly number[] };
}

interface Condition {
  readonly read: (row: number) => number;
  readonly levels: readonly number[];
}

/** Classes of a family: a signature of conditions, and heterogeneity where it applies. */
export interface Classes {
  readonly classOf: Uint16Array;
  readonly count: number;
  /** Relative frequency of each act in each class, mean 1 over the eligible; 0 not eligible. */
  readonly relative: (act: number, classNumber: number) => number;
}

function conditionsOf(society: Society, act: FamilyAct): { who: Condition[]; more: (Condition & { factor: number })[] } {
  const condition = (attribute: string, levels: readonly string[]): Condition => ({
    read: reader(society, attribute),
    levels: levels.map((level) => levelNamed(attribute, level)),
  });
  return {
    who: Object.entries(act.who).map(([attribute, levels]) => condition(attribute, levels)),
    more: act.more.map(({ attribute, level, per1024 }) => ({ ...condition(attribute, [level]), factor: per1024 / 1024 })),
  };
}

/** What makes people of one class differ: drawn under `purpose`, as often as `levels` says. */
export interface Frailty {
  readonly purpose: number;
  readonly levels: readonly number[];
}

/** Whether a person is among those who do an act at all. */
function member(row: number, act: FamilyAct, seed: number, words: Int32Array): boolean {
  if (act.of1024 === undefined) return true;
  philox(row, 0, membershipPurpose << 16, act.number, seed, 0, words);
  return words[0] >>> 22 < act.of1024;
}

export function classify(society: Society, acts: readonly FamilyAct[], frailty: Frailty | null): Classes {
  const rows = society.peopleCount;
  const age = reader(society, 'age');
  const rules = acts.map((act) => conditionsOf(society, act));
  const bys = acts.map((act) => (act.by ? reader(society, act.by.attribute) : null));
  const classNumbers = new Map<string, number>();
  const factors: number[][] = [acts.map(() => 0)];
  const levels: number[] = [0];
  const sizes: number[] = [0];
  const classOf = new Uint16Array(rows);
  const words = new Int32Array(4);
  for (let row = 0; row < rows; row++) {
    if (age(row) === 0) continue;
    const factor = acts.map((act, a) => {
      if (rules[a].who.some(({ read, levels: ok }) => !ok.includes(read(row)))) return 0;
      if (!member(row, act, society.spec.seed, words)) return 0;
      if (act.only?.(row) === false) return 0;
      const by = bys[a] && act.by ? act.by.perLevel[bys[a](row)] : 1;
      return rules[a].more.reduce((f, m) => (m.levels.includes(m.read(row)) ? f * m.factor : f), by);
    });
    let level = 0;
    if (frailty) {
      philox(row, 0, frailty.purpose << 16, 0, society.spec.seed, 0, words);
      level = words[0] >>> 30;
    }
    const key = `${factor.join(' ')} ${level}`;
    let number = classNumbers.get(key);
    if (number === undefined) {
      number = factors.length;
      classNumbers.set(key, number);
      factors.push(factor);
      levels.push(level);
      sizes.push(0);
    }
    if (number > 4095) throw new PlanRefused('the acts of a family', 'need more than 4095 classes of people', 'Name fewer attributes');
    sizes[number] += 1;
    classOf[row] = number;
  }
  // Scaled so that the mean over the eligible is 1, whatever this society's shares are.
  const timesOf = (act: number, c: number): number =>
    factors[c][act] * (frailty && !acts[act].even ? frailty.levels[levels[c]] : 1);
  const scale = acts.map((act, a) => {
    if (act.by) return 1;
    let eligible = 0;
    let sum = 0;
    for (let c = 1; c < factors.length; c++) {
      if (factors[c][a] === 0) continue;
      eligible += sizes[c];
      sum += timesOf(a, c) * sizes[c];
    }
    return sum > 0 ? eligible / sum : 0;
  });
  const relative = (act: number, c: number): number => timesOf(act, c) * scale[act];
  return { classOf, count: factors.length, relative };
}

/** Fills a family's tables; refuses a chance above its ceiling and slots that do not fit. */
export function layFamily(draft: Draft, family: Family, acts: readonly FamilyAct[], classes: Classes): void {
  if (acts.length > familyActs) throw new PlanRefused(family.name, `has ${acts.length} acts`, `A family holds ${familyActs}`);
  const cells = classes.count * familyActs;
  const [starts, widths, chances] = [family.starts, family.widths, family.chances].map((t) => draft.table(t, cells));
  const bounds = draft.table(family.bounds, classes.count, -1);
  draft.put(family.acts, [...acts.map((act) => act.number), ...Array<number>(familyActs - acts.length).fill(0)]);
  draft.parameter(family.count, acts.length);
  for (let c = 1; c < classes.count; c++) {
    let at = 0;
    // Words beyond the last slot that anything can happen in need no second look.
    let reach = 0;
    acts.forEach((act, a) => {
      const relative = classes.relative(a, c);
      const width = relative > 0 ? Math.round((act.ceiling * relative + (act.extra ?? 0)) * 2 ** 32) : 0;
      const chance = act.chance * relative;
      if (chance > act.ceiling * relative * (1 + 1e-9)) {
        throw new PlanRefused(
          `acts.${act.name}`, `happens with chance ${act.chance} a day, above its ceiling of ${act.ceiling}`,
          'Lower the rate or the coverage of the channels that see it',
        );
      }
      const cell = c * familyActs + a;
      starts[cell] = at | 0;
      widths[cell] = width | 0;
      chances[cell] = Math.min(threshold(chance) >>> 0, width) | 0;
      at += width;
      if (chance > 0 || (act.extra ?? 0) > 0) reach = at;
    });
    if (at > 2 ** 32 - 1) {
      throw new PlanRefused(`the acts of the family ${family.name}`, `have slots that add up to ${(at / 2 ** 32).toFixed(3)} of a day`, 'Lower the ceilings or split the family');
    }
    bounds[c] = reach === 0 ? -1 : Math.floor((reach - 1) / 2 ** 24);
  }
}
