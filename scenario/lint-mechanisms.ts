/** Mechanisms that are on and have nothing to work on. Unknown names are never complained of. */
import { demandNamed } from '#model/consequences/catalogue.js';
import type { Desk } from './desk.js';
import type { Gate, Propagation, Recourse, Scenario } from './types.js';

/** By mechanism, or by room where the key ends in a slash: what it lacks, or null. */
const needs: Readonly<Record<string, (scenario: Scenario) => string | null>> = {
  'acts/declared': (scenario) =>
    Object.values(scenario.acts).some((act) => act.declared) ? null : 'no act is declared',
  'observation/tip': (scenario) => (scenario.channels.tip ? null : 'there is no channel `tip`'),
  'observation/suppression': (scenario) =>
    Object.values(scenario.channels).some((channel) => channel.suppressedPer1024 > 0)
      ? null
      : 'no channel has `suppressedPer1024`',
  'observation/false-sighting': (scenario) =>
    Object.values(scenario.channels).some(
      (channel) => channel.falsePer1000PersonYears > 0 || channel.misattributedPer1024 > 0,
    )
      ? null
      : 'no channel errs',
  'observation/': (scenario) =>
    Object.keys(scenario.channels).length > 0 ? null : 'there are no channels',
  // Courts judge what is not paid, whether or not a list is kept of it.
  'ledgers/court': (scenario) =>
    scenario.mechanisms['acts/credit'] ||
    Object.values(scenario.ledgers).some((ledger) => ledger.kind === 'list')
      ? null
      : 'nothing is lent and no list is held',
  'ledgers/route': (scenario) =>
    scenario.routes.some(({ to }) => to !== 'copies') ? null : 'no route leads to a ledger',
  'ledgers/copy': (scenario) => (scenario.routes.length > 0 ? null : 'there are no routes'),
  'ledgers/lapse': (scenario) =>
    Object.values(scenario.ledgers).some(
      (ledger) => ledger.expiry !== 'never' || ledger.memory === 'fading',
    )
      ? null
      : 'nothing ever lapses',
  'propagation/association': (scenario) => lacksSpread(scenario, 'event'),
  'propagation/pull': (scenario) => lacksSpread(scenario, 'level'),
  'propagation/chain': (scenario) => (hasChain(scenario, 'points') ? null : noChain('points')),
  'propagation/representative': (scenario) =>
    hasChain(scenario, 'list') ? null : noChain('a list'),
  'propagation/contact': (scenario) => lacksSpread(scenario, 'contact'),
  'propagation/': (scenario) =>
    scenario.propagation.length > 0 ? null : 'there are no rows of `propagation`',
  // Lenders refuse those ninety days behind with them, without any gate of a scenario.
  'consequences/': (scenario) =>
    scenario.gates.length > 0 || scenario.mechanisms['acts/credit'] ? null : 'there are no gates',
  'consequences/bar': (scenario) =>
    scenario.gates.some(({ test }) => test.kind === 'after')
      ? null
      : 'no gate closes after conduct',
  'consequences/necessity': (scenario) =>
    lacksGate(scenario, ({ effect, demand }) => effect === 'closes' && isDaily(demand)),
  'consequences/privilege': (scenario) => lacksGate(scenario, ({ effect }) => effect === 'opens'),
  'consequences/schooling': (scenario) =>
    lacksGate(scenario, ({ demand }) => teaches.has(demandNamed(demand)?.outcome)),
  'recourse/second-instance': (scenario) =>
    lacksRecourse(scenario, ({ second }) => second !== null, 'no recourse has a `secondInstance`'),
  'recourse/stay': (scenario) =>
    lacksRecourse(
      scenario,
      ({ whilePending }) => whilePending === 'suspended',
      'no recourse suspends while an appeal is pending',
    ),
  'recourse/retaliation': (scenario) =>
    lacksRecourse(
      scenario,
      ({ retaliationPer1024 }) => retaliationPer1024 > 0,
      'no recourse has `retaliationPer1024`',
    ),
  'recourse/': (scenario) =>
    Object.keys(scenario.recourse).length > 0 ? null : 'there is no recourse',
};

const teaches: ReadonlySet<string | undefined> = new Set(['schooling', 'education']);
const isDaily = (demand: string): boolean => demandNamed(demand)?.draw === 'daily';

function lacksGate(scenario: Scenario, suits: (gate: Gate) => boolean): string | null {
  return scenario.gates.some(suits) ? null : 'no gate is of its kind';
}

/** What a recourse says by each of its keys, and the mechanism that does it. */
const promises: readonly (readonly [string, string, (recourse: Recourse) => boolean])[] = [
  ['whilePending', 'recourse/stay', ({ whilePending }) => whilePending === 'suspended'],
  ['secondInstance', 'recourse/second-instance', ({ second }) => second !== null],
  ['retaliationPer1024', 'recourse/retaliation', (one) => one.retaliationPer1024 > 0],
  ['repair', 'recourse/repair', ({ repair }) => repair !== null],
];

/** Recourse that promises what no mechanism keeps. */
export function lintRecourse(desk: Desk, scenario: Scenario): void {
  for (const recourse of Object.values(scenario.recourse)) {
    for (const [key, mechanism, holds] of promises) {
      if (!holds(recourse) || scenario.mechanisms[mechanism]) continue;
      const values = { name: key, detail: mechanism };
      desk.sayAtKey('L0119', ['recourse', recourse.ledger, key], values);
    }
  }
}

function lacksRecourse(
  scenario: Scenario,
  suits: (recourse: Recourse) => boolean,
  otherwise: string,
): string | null {
  return Object.values(scenario.recourse).some(suits) ? null : otherwise;
}

const hasChain = (scenario: Scenario, of: 'points' | 'list'): boolean =>
  scenario.propagation.some(
    ({ kind, ledger }) => kind === 'chain' && scenario.ledgers[ledger]?.kind === of,
  );
const noChain = (of: string): string =>
  `no row of \`propagation\` with \`kind: chain\` is about a ledger of ${of}`;

function lacksSpread(scenario: Scenario, kind: Propagation['kind']): string | null {
  const hasOne = scenario.propagation.some((row) => row.kind === kind);
  return hasOne ? null : `no row of \`propagation\` has \`kind: ${kind}\``;
}

export function lintMechanisms(desk: Desk, scenario: Scenario): void {
  for (const name of Object.keys(scenario.mechanisms)) {
    const room = name.slice(0, name.indexOf('/') + 1);
    const lack = needs[name] ?? needs[room];
    const detail = lack ? lack(scenario) : null;
    if (detail) desk.sayAtKey('L0110', ['mechanisms', name], { name, detail });
  }
}
