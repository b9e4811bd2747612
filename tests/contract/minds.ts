/** What tests of the learning room share: a whole arm, its adults, means over them. */
import { rig, type RigOptions } from './rig.js';

/** An arm with its adults, started cold. */
export function rigOfMinds(
  scenario: RigOptions['scenario'],
  people: number,
  more: RigOptions = {},
) {
  const made = rig({ scenario, people, ...more });
  const adult = made.column('people.adult');
  const adults = adult.flatMap((flag, row) => (flag === 1 ? [row] : []));
  return { ...made, adults };
}

/** The mean level of a column over some rows. */
export function meanOf(levels: readonly number[], rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + levels[row], 0) / rows.length;
}
