/** Grievance as its README tells it. */
import { planes } from '../../ledgers/state.js';
import {
  falls,
  scaleMax,
  scaleMin,
  severityOf,
  thresholdCount,
  thresholds,
} from '../../scoring/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { downs } from '../chances.js';
import { chainWord, fallsInto, friendsOf, happensPer1024 } from '../reference-chain.js';
import { schema } from './schema.js';

function learn(town: Town): void {
  const worse = town.entries(falls).filter(({ severity, was }) => severity > was);

  // 1. A restriction is seen by friends where it is the first.
  for (const { row, was } of worse) {
    if (was > 0) continue;
    for (const friend of friendsOf(town, town.people[row])) friend.restrictedTies += 1;
  }

  // 2. A restriction that true entries would not carry embitters the person.
  for (const { row, severity } of worse) {
    const p = town.people[row];
    if (deserved(town, p) < severity) embitter(town, p);
  }

  // 3. So may each friend's.
  const tie = town.parameter('adaptation/grievance.tiePer1024');
  for (const p of town.people) {
    const seen = p.adult === 0 ? 0 : Math.min(64, p.restrictedTies);
    p.restrictedTies = 0;
    for (let n = 0; n < seen; n++) {
      const [word] = town.luck(schema.streams.others, p.row, { other: n });
      if (happensPer1024(word, tie)) embitter(town, p);
    }
  }

  // 4. It fades.
  for (const p of town.people) {
    const word = chainWord(town, schema.streams, p.row);
    if (fallsInto(word, 0, town.chance(downs.grievance, p.grievance))) p.grievance -= 1;
  }
}

function embitter(town: Town, p: Person): void {
  if (p.grievance === 3) town.count('grievance.spilled');
  else p.grievance += 1;
}

/** The severity that true entries alone would carry, of what is in force. */
function deserved(town: Town, p: Person): number {
  const severities = [p.listed];
  for (let plane = 0; plane < town.parameter(planes.name); plane++) {
    const earned = p.raw.get(plane) - p.rawFalse.get(plane);
    const score = Math.min(
      Math.max(earned, town.look(scaleMin, plane)),
      town.look(scaleMax, plane),
    );
    const count = town.look(thresholdCount, plane);
    const fallen = Array.from({ length: count }, (_, i) =>
      town.look(thresholds, plane * 32 + i),
    ).filter((threshold) => score < threshold).length;
    const level = Math.min(fallen, p.inForce.get(plane));
    severities.push(town.look(severityOf, plane * 32 + level));
  }
  return Math.max(...severities);
}

export const reference: Reference = { 'adaptation.learn': learn };
