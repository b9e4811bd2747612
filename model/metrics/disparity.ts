/** Restricted days of groups at equal conduct (MODEL 10; hand example in the tests). */
import { standardise } from '#statistics/standardisation.js';
import { attribute } from '../attributes.js';
import type { Observer } from './observer.js';
import type { People } from './summarise.js';

/** Deciles of conduct in the no-scoring twin, where the scheme cannot have changed it. */
function strataOf(conduct: Float64Array, adults: Int32Array): Int32Array {
  const sorted = Float64Array.from(adults, (row) => conduct[row]).sort();
  const limits = Array.from(
    { length: 9 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / 10)],
  );
  return Int32Array.from(adults, (row) => limits.filter((limit) => conduct[row] >= limit).length);
}

/** What must be known: who is restricted how long, and what each is expected to do unscored. */
export interface Compared {
  readonly observer: Pick<Observer, 'days' | 'daysOf'>;
  readonly people: People;
  readonly conduct: Float64Array | null;
}

type PutIn = (metric: string, group: string, value: number | null) => void;
type Test = (row: number) => boolean;

export function disparities({ observer, people, conduct }: Compared, put: PutIn): void {
  if (!conduct) return;
  const strata = strataOf(conduct, people.adults);
  const days = observer.daysOf('restricted');
  /** Of each adult, whether in the group, in the reference, or in neither. */
  const compare = (group: string, isIn: Test, isReference: Test): void => {
    const cells = Array.from({ length: 10 }, () => ({
      groupEvents: 0, groupExposure: 0, referenceEvents: 0, referenceExposure: 0,
    }));
    people.adults.forEach((row, i) => {
      const cell = cells[strata[i]];
      if (isIn(row)) {
        cell.groupEvents += days[row];
        cell.groupExposure += observer.days / 365;
      } else if (isReference(row)) {
        cell.referenceEvents += days[row];
        cell.referenceExposure += observer.days / 365;
      }
    });
    put('disparity', group, standardise(cells).ratio);
  };
  for (const [id, reference] of against) {
    const { shift, bits, levels } = attribute(id);
    const mask = (1 << bits) - 1;
    const at = (row: number): number => (people.traits[row] >>> shift) & mask;
    const base = levels.indexOf(reference);
    levels.forEach((name, level) => {
      if (level === base) return;
      compare(`${id}=${name}`, (row) => at(row) === level, (row) => at(row) === base);
    });
  }
  const { deciles } = people;
  for (let tenth = 0; deciles && tenth < 9; tenth++) {
    compare(
      `income-decile=${tenth + 1}`,
      (row) => deciles[row] === tenth,
      (row) => deciles[row] === 9,
    );
  }
}

/** Against whom the levels of an attribute are held. */
const against: readonly (readonly [string, string])[] = [
  ['group', 'majority'], ['stratum', 'ordinary'], ['residence', 'local-urban'],
  ['income', 'highest'], ['sex', 'men'],
];
