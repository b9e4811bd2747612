/** Informing as people read it: README.md, one informer at a time. */
import type { Person, Reference, Town } from '../../town.js';
import { heldBack, slotToday } from '../reference-draw.js';
import { initiativeActs, tipKinds, tips } from '../initiative/state.js';
import { acquaintanceOf, nobody } from '../initiative/reference-acquaintance.js';
import {
  eagerBits,
  informingFamily,
  openActs,
  tipAct,
  tipActs,
  tipLevels,
  tipMask,
  tipShift,
  trustBits,
  truthfulActs,
} from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

function perform(town: Town): void {
  for (const person of town.people) {
    const found = slotToday(town, informingFamily, schema.streams, person, person.informingClass);
    if (!found) continue;
    const eager = town.look(eagerBits, person.seeking * 8 + person.fear);
    const trust = town.look(trustBits, person.trustPeople * 8 + person.trustInstitutions);
    if (found.beyond < heldBack(found.chance, eager + trust))
      tell(town, person, found.act - initiativeActs.tip);
  }
}

function tell(town: Town, person: Person, kind: number): void {
  const [which, whom, what, otherwise] = town.luck(schema.streams.name, person.row);
  const bearsGrudge = kind === tipKinds.malicious && person.feud >= 0;
  const named = bearsGrudge ? person.feud : acquaintanceOf(town, person, which, whom);
  if (named === nobody) {
    town.count('tips.aboutNobody');
    return;
  }
  const choice = kind === tipKinds.truthful ? truthfulActs : tipActs;
  let about = Math.floor((what * town.parameter(choice.name)) / 2 ** 32);
  if (kind === tipKinds.truthful) {
    if (town.people[named].adult === 0) {
      town.count('tips.nothingToTell');
      return;
    }
    if (!does(town, town.people[named], about))
      about = Math.floor((otherwise * town.parameter(openActs.name)) / 2 ** 32);
  }
  town.count('tips.made');
  if (kind !== tipKinds.truthful) town.count('tips.untrue');
  town.push(tips, person.row, {
    row: person.row,
    named,
    act: town.look(tipAct, about),
    kind,
    counts: 1,
  });
}

/** Whether that is something the person does at all: who has the attributes it takes. */
function does(town: Town, { traits }: Person, about: number): boolean {
  const holds = (reading: number): boolean => {
    const at = about * 2 + reading;
    const level = (traits >>> town.look(tipShift, at)) & town.look(tipMask, at);
    return ((town.look(tipLevels, at) >>> level) & 1) === 1;
  };
  return holds(0) && holds(1);
}
