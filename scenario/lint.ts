/**
 * What a sound scenario says that deserves a second look. Runs only where nothing is wrong, so
 * that lint never follows from an error.
 */
import { actNamed } from '#model/acts/catalogue.js';
import { channelNamed } from '#model/observation/catalogue.js';
import type { Desk } from './desk.js';
import { listNames } from './json-schema.js';
import { lintMechanisms, lintRecourse } from './lint-mechanisms.js';
import { lintReach } from './lint-reach.js';
import { rowPath } from './row-path.js';
import { childOf, nodeAt, type Path } from './tree.js';
import type { Condition, LedgerRules, Rule, Scenario } from './types.js';

/** All lint of a scenario without errors. */
export function lintScenario(desk: Desk, scenario: Scenario): void {
  for (const ledger of Object.values(scenario.ledgers)) {
    const path = ['ledgers', ledger.name];
    for (const rule of ledger.rules) {
      const at = rowPath(desk, [...path, 'rules'], rule.id);
      lintRule(desk, scenario, rule, at);
      lintCondition(desk, rule.when, rule.id, [...at, 'when']);
    }
    for (const posting of ledger.attributes) {
      const at = rowPath(desk, [...path, 'attributes'], posting.id);
      lintCondition(desk, posting.when, posting.id, [...at, 'when']);
    }
    lintStandings(desk, ledger, path);
    if (ledger.expiry === 'never' && ledger.memory === 'entries' && ledger.rules.length > 0) {
      const at = nodeAt(desk.tree, [...path, 'expiry']) ? [...path, 'expiry'] : path;
      desk.say('L0104', at, { ledger: `\`${ledger.name}\`` });
    }
    lintPolicies(desk, scenario, ledger, path);
  }
  lintDoubleCounting(desk, scenario);
  for (const gate of scenario.gates) {
    if (gate.effect === 'opens' || !('ledger' in gate.test)) continue;
    if (scenario.recourse[gate.test.ledger]) continue;
    const values = { name: gate.id, ledger: gate.test.ledger };
    desk.say('L0105', rowPath(desk, ['gates'], gate.id), values);
  }
  lintReach(desk, scenario);
  lintMechanisms(desk, scenario);
  lintRecourse(desk, scenario);
}

function lintRule(desk: Desk, scenario: Scenario, rule: Rule, path: Path): void {
  const act = scenario.acts[rule.on]!;
  const named = rule.channels ?? Object.keys(scenario.channels);
  // A rule that wants more than a tip accepts one only where second sources are looked for.
  const alone = rule.corroborated && !scenario.mechanisms['observation/corroboration'];
  const accepted = alone ? named.filter((name) => name !== 'tip') : named;
  const seeing = accepted.filter((name) => {
    const channel = scenario.channels[name];
    if (!channel || channel.coveragePer1024 === 0 || channel.sensitivityPer1024 === 0) return false;
    if (act.declared) return name === 'declared' && act.declared.detectionPer1024 > 0;
    const { sees, reports = [] } = channelNamed(name)!;
    return sees.includes(rule.on) || reports.includes(rule.on);
  });
  if (seeing.length === 0) {
    const detail = `no channel it accepts sees \`${rule.on}\``;
    desk.say('L0101', path, { name: rule.id, detail });
  } else if (act.ratePer1000 === 0 && actNamed(rule.on)?.drawn !== 'event') {
    desk.say('L0101', path, { name: rule.id, detail: `the rate of \`${rule.on}\` is 0` });
  }
  if (rule.points.byLevel.every((points) => points === 0)) {
    desk.say('L0102', path, { name: rule.id, detail: 'its points are 0' });
  } else if (rule.cap === 0) {
    desk.say('L0102', path, { name: rule.id, detail: 'its cap is 0' });
  }
  const table = childOf(nodeAt(desk.tree, path)!, 'points');
  if (table?.kind === 'map' && rule.points.attribute !== null) {
    const named = [...table.entries.keys()].filter((key) => key !== 'table' && key !== 'otherwise');
    const hasRest = table.entries.has('otherwise');
    if (hasRest && named.length === rule.points.byLevel.length) {
      desk.sayAtKey('L0112', [...path, 'points', 'otherwise'], { name: rule.id });
    }
  }
}

function lintCondition(desk: Desk, when: Condition | null, name: string, path: Path): void {
  if (!when) return;
  if (when.cells.every((cell) => cell === 1)) desk.say('L0106', path, { name });
  if (when.cells.every((cell) => cell === 0)) desk.say('L0107', path, { name });
}

function lintStandings(desk: Desk, ledger: LedgerRules, path: Path): void {
  const { scale, standings } = ledger;
  if (!scale) return;
  let isTaken = false;
  for (const standing of standings) {
    const at = rowPath(desk, [...path, 'standings'], standing.id);
    if (isTaken) {
      const detail = 'every score reaches the standing above';
      desk.say('L0103', at, { name: standing.id, detail });
    } else if (standing.from !== undefined && standing.from > scale.max) {
      const detail = `it begins at ${standing.from}, above the end of the scale ${scale.max}`;
      desk.say('L0103', at, { name: standing.id, detail });
    }
    if (standing.from !== undefined && standing.from <= scale.min) isTaken = true;
  }
}

function lintPolicies(desk: Desk, scenario: Scenario, ledger: LedgerRules, path: Path): void {
  const own = scenario.policies.filter((policy) => policy.ledger === ledger.name);
  if (own.length === 0) {
    desk.say('L0109', path, { detail: `no policy puts anyone under \`${ledger.name}\`` });
    return;
  }
  const inOrder = [...own].sort((a, b) => a.from - b.from);
  for (const [index, policy] of inOrder.slice(1).entries()) {
    const before = inOrder[index]!;
    if (before.to === 'never' || policy.from <= before.to + 1) continue;
    const days = policy.from - before.to - 1;
    const detail = `for ${days} days between \`${before.id}\` and \`${policy.id}\` none holds`;
    desk.say('L0109', rowPath(desk, ['policies'], policy.id), { detail });
  }
}

/** At the rule of the last ledger that counts the act. */
function lintDoubleCounting(desk: Desk, scenario: Scenario): void {
  const byAct = new Map<string, { ledger: string; rule: string }[]>();
  for (const ledger of Object.values(scenario.ledgers)) {
    for (const rule of ledger.rules) {
      const places = byAct.get(rule.on) ?? [];
      places.push({ ledger: ledger.name, rule: rule.id });
      byAct.set(rule.on, places);
    }
  }
  for (const [name, places] of byAct) {
    if (places.length < 2 || isFed(scenario, places)) continue;
    const last = places[places.length - 1]!;
    const at = rowPath(desk, ['ledgers', last.ledger, 'rules'], last.rule);
    desk.say('L0108', at, { name, names: listNames(places.map((place) => place.ledger)) });
  }
}

/** True where one of these ledgers passes its entries to another: that is L0114. */
function isFed(scenario: Scenario, places: readonly { readonly ledger: string }[]): boolean {
  const names = places.map((place) => place.ledger);
  return scenario.routes.some(
    ({ from, to, carries }) => carries === 'entries' && names.includes(from) && names.includes(to),
  );
}
