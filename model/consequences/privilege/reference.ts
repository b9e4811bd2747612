/** Privileges as their README tells them. */
import { ledgerOf, planes } from '../../ledgers/state.js';
import { depth } from '../../society/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { dailies } from '../catalogue.js';
import { favours, favourWorth, openedAt } from '../state.js';
import { schema } from './schema.js';

const most = 2 ** 26;

const worth = (town: Town, demand: number): number =>
  Math.trunc(
    (town.look(favourWorth, demand) * town.parameter('consequences/privilege.worthPer1024')) / 1024,
  );

function enjoy(p: Person, amount: number): void {
  p.ease = Math.min(most, p.ease + amount);
  p.enjoyed += 1;
}

function holdsCard(town: Town, p: Person, demand: number): boolean {
  for (let plane = 0; plane < town.parameter(planes.name); plane++) {
    const under = (p.subject >> town.look(ledgerOf, plane)) & 1;
    const cell = (demand * 16 + plane) * 32 + p.inForce.get(plane);
    if (under && town.chance(openedAt, cell) > 0) return true;
  }
  return false;
}

function month(town: Town, p: Person): void {
  for (const { id, benefitPer1024 } of dailies) {
    if (benefitPer1024 === 0 || !holdsCard(town, p, id)) continue;
    enjoy(p, Math.trunc(worth(town, id) / 12));
    town.count('favours.cards');
  }
  if (p.ease === 0) return;
  const [a] = town.luck(schema.streams.month, p.row);
  const chance = Math.min(
    65536,
    Math.trunc((Math.min(p.ease, 4096) * 65536) / town.look(depth, p.buffer)),
  );
  if (p.buffer < 7 && a >>> 16 < chance) p.buffer += 1;
  p.ease = 0;
}

export const reference: Reference = {
  'consequences.enforce': (town) => {
    for (const { row, demand } of town.entries(favours)) {
      enjoy(town.people[row], worth(town, demand));
      town.count('favours.enjoyed');
    }
    for (const p of town.whoseTurn(30)) month(town, p);
  },
};
