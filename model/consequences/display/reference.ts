/** Public display as its README tells it. */
import { levelOf } from '../../attributes.js';
import { listings } from '../../ledgers/state.js';
import { falls } from '../../scoring/state.js';
import { employment } from '../../society/state.js';
import type { Reference, Town } from '../../town.js';
import { displays, exposed } from '../state.js';
import { schema } from './schema.js';

const excluded = 2;
const onCustom = { name: 'hardship.onCustom' };
const set = (town: Town, name: string): number => town.parameter(`consequences/display.${name}`);

function show(town: Town, row: number, share: number): void {
  const p = town.people[row];
  const [a, b] = town.luck(schema.streams.show, row);
  if (p.shownUntil > town.tick || a >>> 22 >= share) return;
  p.shownUntil = town.tick + set(town, 'days');
  town.count('displays.begun');
  town.count('displays.days', set(town, 'days'));
  town.push(displays, row, { row });
  if (p.employment === employment.employed && b >>> 22 < set(town, 'jobPer1024')) {
    p.employment = employment.jobless;
    town.count('jobs.lostToDisplay');
  }
  if (town.look(onCustom, levelOf(p.traits, 'role')) === 1)
    p.hardship = Math.min(2 ** 26, p.hardship + set(town, 'customPer1024'));
}

export const reference: Reference = {
  'consequences.enforce': (town) => {
    for (const { row, severity, was } of town.entries(falls)) {
      if (severity < excluded || was >= excluded) continue;
      town.push(exposed, row, { row, share: set(town, 'excludedPer1024') });
    }
    for (const { row, on } of town.entries(listings))
      if (on === 1) town.push(exposed, row, { row, share: set(town, 'listedPer1024') });
    for (const { row, share } of town.entries(exposed)) show(town, row, share);
  },
};
