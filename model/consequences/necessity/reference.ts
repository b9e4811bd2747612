/** Doors met every day, as their README tells them. */
import { planes } from '../../ledgers/state.js';
import { employment } from '../../society/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { dailies, demandNamed } from '../catalogue.js';
import {
  closedAt,
  closedByBar,
  closedOnList,
  dailyChance,
  denialCost,
  turnedAway,
} from '../state.js';
import { schema } from './schema.js';

/** A card that only opens something closes nothing. */
const shutable = dailies.filter(({ benefitPer1024 }) => benefitPer1024 === 0);
const bread = demandNamed('shop')!.id;
const bus = demandNamed('bus')!.id;
const network = demandNamed('network')!.id;

/** The largest chance with which a gate could refuse the person, 2^−32. */
function shut(town: Town, p: Person, demand: number): number {
  const chances = [0];
  for (let plane = 0; plane < town.parameter(planes.name); plane++)
    chances.push(town.chance(closedAt, (demand * 16 + plane) * 32 + p.inForce.get(plane)));
  if (p.copied === 1) chances.push(town.chance(closedOnList, demand));
  for (let bar = 0; bar < 8; bar++)
    if ((p.barred >> bar) & 1) chances.push(town.chance(closedByBar, demand * 8 + bar));
  return Math.max(...chances);
}

function visit(town: Town, p: Person): void {
  const times = town.parameter('consequences/necessity.timesPerRefusal');
  let [refused, cost] = [0, 0];
  for (const { id, necessity } of shutable) {
    const chance = shut(town, p, id);
    if (chance === 0) continue;
    const [a, b] = town.luck(schema.streams.visit, p.row, { other: id });
    if (a >= town.chance(dailyChance, id)) continue;
    town.count('doors.met');
    if (b >= chance) continue;
    refused |= 1 << id;
    cost += town.look(denialCost, id) * (necessity ? times : 1);
  }
  if (refused === 0) return;
  p.hardship = Math.min(2 ** 26, p.hardship + cost);
  town.push(turnedAway, p.row, { row: p.row, doors: refused, amount: cost });
}

function loseJob(town: Town, p: Person): void {
  const atDoor = shut(town, p, bread) > 0 || shut(town, p, bus) > 0;
  if (!atDoor || p.employment !== employment.employed) return;
  const [a] = town.luck(schema.streams.job, p.row);
  if (a >>> 16 >= town.parameter('consequences/necessity.jobPer65536')) return;
  p.employment = employment.jobless;
  town.count('jobs.lostToDoors');
}

function forget(town: Town, p: Person): void {
  if (shut(town, p, network) === 0 || p.knowledge === 0) return;
  const [a] = town.luck(schema.streams.forget, p.row);
  if (a >>> 16 >= town.parameter('consequences/necessity.forgetsPer65536')) return;
  p.knowledge -= 1;
  town.count('knowledge.lostToDoors');
}

const mayBeRefused = (p: Person): boolean => p.severity > 0 || p.barred > 0;

export const reference: Reference = {
  'consequences.enforce': (town) => {
    for (const p of town.people) if (mayBeRefused(p)) visit(town, p);
    for (const p of town.whoseTurn(30)) {
      if (!mayBeRefused(p)) continue;
      loseJob(town, p);
      forget(town, p);
    }
  },
};
