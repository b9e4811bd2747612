/**
 * What rules can never reach: caps below one entry, standings no points lead to, gates outside
 * what scores can be, rules about people who never come under the ledger, and rows that contradict
 * each other. Runs only where nothing is wrong.
 */

import { actNamed } from '#model/acts/catalogue.js';
import { attribute } from '#model/attributes.js';
import { demandNamed } from '#model/consequences/catalogue.js';
import type { Desk } from './desk.js';
import { listNames } from './json-schema.js';
import { rowPath } from './row-path.js';
import type { Gate, LedgerRules, Policy, Rule, Scenario } from './types.js';

const pointParts = 64;
const write = (parts: number): string => String(parts / pointParts);

/** All of these lints. */
export function lintReach(desk: Desk, scenario: Scenario): void {
  for (const ledger of Object.values(scenario.ledgers)) {
    for (const rule of ledger.rules) {
      lintCap(desk, ledger, rule);
      lintSubjects(desk, scenario, ledger, rule);
    }
    lintStandings(desk, scenario, ledger);
  }
  lintGates(desk, scenario);
  lintPolicies(desk, scenario);
  lintRoutes(desk, scenario);
}

function lintCap(desk: Desk, ledger: LedgerRules, rule: Rule): void {
  const most = Math.max(...rule.points.byLevel.map(Math.abs));
  if (rule.cap === null || rule.cap === 0 || rule.cap >= most) return;
  const path = rowPath(desk, ['ledgers', ledger.name, 'rules'], rule.id);
  const values = { name: rule.id, given: write(rule.cap), points: write(most) };
  desk.say('L0116', [...path, 'cap', 'points'], values);
}

/** Levels of an attribute that a policy takes; null takes all. */
function taken(policy: Policy, id: string): readonly string[] | null {
  if (policy.subjects === 'drivers' && id === 'driver') return ['yes'];
  if (policy.subjects === 'members' && id === 'stratum') {
    return attribute('stratum').levels.filter((level) => level !== 'ordinary');
  }
  return null;
}

/** True where some combination of levels is under the policy, does the act and meets the rule. */
function concernsSomebody(rule: Rule, policy: Policy): boolean {
  const act = actNamed(rule.on);
  const allows = (id: string, level: string): boolean =>
    (taken(policy, id)?.includes(level) ?? true) && (act?.who[id]?.includes(level) ?? true);
  const fixed = ['driver', 'stratum'].every((id) =>
    attribute(id).levels.some((level) => allows(id, level)),
  );
  if (!fixed || !rule.when) return fixed;
  const { reads, cells } = rule.when;
  const sizes = reads.map((id) => attribute(id).levels.length);
  return cells.some((cell, index) => {
    if (cell === 0) return false;
    let rest = index;
    return reads.every((id, i) => {
      const level = attribute(id).levels[rest % sizes[i]!]!;
      rest = Math.floor(rest / sizes[i]!);
      return allows(id, level);
    });
  });
}

function lintSubjects(desk: Desk, scenario: Scenario, ledger: LedgerRules, rule: Rule): void {
  const policies = scenario.policies.filter((policy) => policy.ledger === ledger.name);
  if (policies.length === 0 || rule.when?.cells.every((cell) => cell === 0)) return;
  if (policies.some((policy) => concernsSomebody(rule, policy))) return;
  const detail = 'nobody it is about both does the act and is under the ledger';
  desk.say('L0101', rowPath(desk, ['ledgers', ledger.name, 'rules'], rule.id), {
    name: rule.id,
    detail,
  });
}

/** How far a score can be moved from its start: by its own rules, by groups, or through others. */
function directions(scenario: Scenario, ledger: LedgerRules): { up: boolean; down: boolean } {
  const own = ledger.rules.flatMap((rule) => (rule.cap === 0 ? [] : rule.points.byLevel));
  const all = [...own, ...ledger.attributes.map((posting) => posting.points)];
  const moved = scenario.propagation.filter((row) => row.ledger === ledger.name);
  const fed = scenario.routes.some((route) => route.to === ledger.name);
  const pulls = moved.some((row) => row.kind === 'level');
  return {
    up: fed || pulls || all.some((points) => points > 0),
    down: fed || pulls || all.some((points) => points < 0),
  };
}

function lintStandings(desk: Desk, scenario: Scenario, ledger: LedgerRules): void {
  if (!ledger.scale || ledger.kind === 'list') return;
  // Credit files begin anywhere on the scale.
  if (ledger.files) return;
  const { base, spread = 0 } = ledger.scale;
  const { up, down } = directions(scenario, ledger);
  ledger.standings.forEach((standing, index) => {
    const above = ledger.standings[index - 1]?.from;
    const path = rowPath(desk, ['ledgers', ledger.name, 'standings'], standing.id);
    if (!up && standing.from !== undefined && standing.from > base + spread) {
      const detail = `everyone begins at ${base}, and nothing adds points`;
      desk.say('L0103', path, { name: standing.id, detail });
    } else if (!down && above !== undefined && above <= base - spread) {
      const detail = `everyone begins at ${base}, and nothing takes points`;
      desk.say('L0103', path, { name: standing.id, detail });
    }
  });
}

function lintGates(desk: Desk, scenario: Scenario): void {
  for (const gate of scenario.gates) {
    const { test } = gate;
    lintMissing(desk, scenario, gate);
    if (test.kind !== 'below' && test.kind !== 'at') continue;
    const scale = scenario.ledgers[test.ledger]?.scale;
    if (!scale) continue;
    const path = rowPath(desk, ['gates'], gate.id);
    const nobody = test.kind === 'below' ? test.points <= scale.min : test.points > scale.max;
    const everybody = test.kind === 'below' ? test.points > scale.max : test.points <= scale.min;
    const verb = gate.effect === 'closes' ? 'closes for' : 'opens for';
    const ends = `scores of ${test.ledger} lie in ${scale.min} to ${scale.max}`;
    if (nobody) desk.say('L0118', path, { name: gate.id, detail: `${verb} nobody: ${ends}` });
    if (everybody) desk.say('L0118', path, { name: gate.id, detail: `${verb} everybody: ${ends}` });
    if (gate.effect === 'closes') lintPair(desk, scenario, gate);
  }
}

/** A gate whose mechanism is off: conduct that begins no bar, a daily door, a favour. */
function lintMissing(desk: Desk, scenario: Scenario, gate: Gate): void {
  const needed = [
    gate.test.kind === 'after' ? 'consequences/bar' : null,
    gate.test.kind === 'on-list' && gate.test.whose === 'firm'
      ? 'propagation/representative'
      : null,
    gate.effect === 'opens' ? 'consequences/privilege' : null,
    gate.effect === 'closes' && demandNamed(gate.demand)?.draw === 'daily'
      ? 'consequences/necessity'
      : null,
  ];
  for (const name of needed) {
    if (name === null || scenario.mechanisms[name]) continue;
    const detail = `waits for \`${name}\`, which is off`;
    desk.say('L0118', rowPath(desk, ['gates'], gate.id), { name: gate.id, detail });
  }
}

/** A privilege that begins below the point at which the same door closes. */
function lintPair(desk: Desk, scenario: Scenario, closing: Gate): void {
  const { test } = closing;
  if (test.kind !== 'below') return;
  for (const other of scenario.gates) {
    if (other.effect !== 'opens' || other.demand !== closing.demand) continue;
    if (other.test.kind !== 'at' || other.test.ledger !== test.ledger) continue;
    if (other.test.points >= test.points) continue;
    const detail =
      `\`${other.id}\` opens ${closing.demand} from ${other.test.points}, ` +
      `and \`${closing.id}\` closes it below ${test.points}`;
    desk.say('L0117', rowPath(desk, ['gates'], other.id), { detail });
  }
}

/** Compulsory first and voluntary later, or a policy that takes nobody. */
function lintPolicies(desk: Desk, scenario: Scenario): void {
  for (const policy of scenario.policies) {
    const path = rowPath(desk, ['policies'], policy.id);
    if (policy.per1024 === 0) {
      desk.say('L0117', path, { detail: `\`${policy.id}\` holds for a share of 0: for nobody` });
    }
    if (policy.to !== 'never' && policy.to < 0) {
      desk.say('L0117', path, { detail: `\`${policy.id}\` ends before the scenario starts` });
    }
    const before = scenario.policies.find(
      (other) =>
        other.ledger === policy.ledger && other.from < policy.from && other.subjects === 'adults',
    );
    if (before && policy.subjects === 'volunteers') {
      const detail =
        `\`${before.id}\` holds for all adults, and \`${policy.id}\` later ` +
        'for volunteers only';
      desk.say('L0117', path, { detail });
    }
  }
}

/** One act in a ledger and again in one it feeds. */
function lintRoutes(desk: Desk, scenario: Scenario): void {
  for (const route of scenario.routes) {
    if (route.carries !== 'entries') continue;
    const [from, to] = [scenario.ledgers[route.from], scenario.ledgers[route.to]];
    if (!from || !to || from === to) continue;
    for (const rule of to.rules) {
      if (!from.rules.some((other) => other.on === rule.on)) continue;
      const detail = `\`${route.id}\` passes entries from ${from.name} to ${to.name}`;
      const values = { name: rule.on, names: listNames([from.name, to.name]), detail };
      desk.say('L0114', rowPath(desk, ['ledgers', to.name, 'rules'], rule.id), values);
    }
  }
}
