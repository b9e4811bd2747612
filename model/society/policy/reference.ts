/** Which ledger holds for whom, as people read it: README.md, one policy at a time. */
import { postAs, rulePoints } from '../../ledgers/reference-post.js';
import { planeOf } from '../../ledgers/state.js';
import { kinds, truths } from '../../points.js';
import type { Person, Reference, Town } from '../../town.js';
import {
  attributeCount,
  attributeLedger,
  attributeRule,
  policyAll,
  policyCount,
  policyFrom,
  policyLedger,
  policyRule,
  policyShare,
  policyTo,
} from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'society.open': open };

function open(town: Town): void {
  const yesterday = town.people.map((person) => person.subject);
  for (const policy of numbers(town.parameter(policyCount.name))) end(town, policy);
  for (const policy of numbers(town.parameter(policyCount.name))) begin(town, policy);
  for (const person of town.people) {
    const joined = person.subject & ~yesterday[person.row];
    if (joined !== 0) postAttributes(town, person, joined);
  }
}

/** On the day after its last day a policy holds for nobody. */
function end(town: Town, policy: number): void {
  if (town.tick !== town.look(policyTo, policy) + 1) return;
  const bit = 1 << town.look(policyLedger, policy);
  for (const person of town.people) person.subject &= ~bit;
}

/** On its first day a policy takes all it is about, or a share of them by lot. */
function begin(town: Town, policy: number): void {
  if (town.tick !== town.look(policyFrom, policy)) return;
  const bit = 1 << town.look(policyLedger, policy);
  for (const person of town.people) {
    if (person.adult === 1 && isTaken(town, policy, person)) person.subject |= bit;
  }
}

function isTaken(town: Town, policy: number, person: Person): boolean {
  const isUnfiled = ((person.unfiled >> town.look(policyLedger, policy)) & 1) === 1;
  if (isUnfiled || rulePoints(town, town.look(policyRule, policy), person) === 0) return false;
  if (town.look(policyAll, policy) === 1) return true;
  const [word] = town.luck(schema.streams.volunteer, person.row, { other: policy });
  return word < town.chance(policyShare, policy);
}

/** Points for what somebody is, on the day a ledger begins to hold for them. */
function postAttributes(town: Town, person: Person, joined: number): void {
  for (const attribute of numbers(town.parameter(attributeCount.name))) {
    const ledger = town.look(attributeLedger, attribute);
    if ((joined & (1 << ledger)) === 0) continue;
    const rule = town.look(attributeRule, attribute);
    const points = rulePoints(town, rule, person);
    const plane = town.look(planeOf, ledger);
    if (points === 0 || plane < 0) continue;
    postAs(town, {
      person,
      plane,
      kind: kinds.attribute,
      points,
      act: 0,
      truth: truths.true,
      channel: 0,
      through: true,
      cause: attribute,
    });
  }
}

/** 0 … count − 1. */
function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
