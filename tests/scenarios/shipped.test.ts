/** The shipped scenarios load, say what MODEL says, and differ where they should. */
import { describe, expect, test } from 'vitest';
import { mechanisms } from '#model/mechanisms.js';
import { loadScenario, shippedScenarios } from '#scenario/load.js';
import type { Scenario } from '#scenario/types.js';
import { checkout } from './files.js';

function load(name: string): Scenario {
  const path = `scenarios/${name}.scenario.yaml`;
  const loaded = loadScenario(checkout, path);
  expect(loaded.problems.filter((one) => one.severity === 'error')).toEqual([]);
  return loaded.scenario!;
}

const every = Object.fromEntries(shippedScenarios.map((name) => [name, load(name)]));
const held = (name: string) => Object.keys(every[name]!.ledgers).sort();
const on = (name: string) => new Set(Object.keys(every[name]!.mechanisms));
/** The stages of recourse, adaptation and society run in every arm… */
const always = ['society/', 'recourse/', 'adaptation/'];
/** …but for what only a variant holds. */
/** What an arm lacks although its room is on everywhere: part of what the arm is. */
const without: Readonly<Record<string, readonly string[]>> = {
  'no-scoring': ['recourse/second-instance', 'recourse/stay', 'recourse/retaliation'],
  'finance-only': ['recourse/second-instance', 'recourse/stay', 'recourse/retaliation'],
  told: ['recourse/repair', 'recourse/second-instance', 'recourse/stay'],
  documented: ['adaptation/shunning', 'recourse/stay', 'recourse/retaliation'],
  safeguarded: ['recourse/retaliation'],
};
const variantsOnly = ['adaptation/opt-out'];

describe('shipped scenarios', () => {
  test.each(shippedScenarios)(
    '%s holds the licence, starts on one day and extends little',
    (name) => {
      const scenario = every[name]!;
      expect(scenario.id).toBe(name);
      expect(scenario.start).toBe('2019-01-01');
      expect(scenario.ancestry.length).toBeLessThanOrEqual(3);
      const { licence } = scenario.ledgers;
      expect(licence!.scale).toEqual({ min: 0, max: 12, base: 12 });
      expect(licence!.expiry).toBe(365);
      const points = Object.fromEntries(
        licence!.rules.map((rule) => [rule.on, rule.points.byLevel[0]! / 64]),
      );
      expect(points).toEqual({ 'no-way-given': -3, 'red-light': -3, 'drunk-driving': -12 });
      for (const mechanism of mechanisms) {
        if (variantsOnly.includes(mechanism.name)) {
          expect([...on(name)]).not.toContain(mechanism.name);
          continue;
        }
        if (!always.some((room) => mechanism.name.startsWith(room))) continue;
        if (without[name]?.includes(mechanism.name)) {
          expect([...on(name)]).not.toContain(mechanism.name);
          continue;
        }
        expect([...on(name)]).toContain(mechanism.name);
      }
      expect([...on(name)]).not.toContain('acts/declared');
    },
  );

  test('each arm holds its own ledgers', () => {
    expect(held('no-scoring')).toEqual(['licence']);
    expect(held('finance-only')).toEqual(['bureau', 'licence']);
    expect(held('told')).toEqual([
      'bank-file',
      'court-list',
      'discipline',
      'licence',
      'municipal',
      'private-score',
      'three-categories',
      'unified',
      'workplace',
    ]);
    expect(held('documented')).toEqual([
      'bank-file',
      'court-list',
      'discipline',
      'licence',
      'municipal',
      'private-score',
      'transport-list',
      'village',
    ]);
    expect(held('safeguarded')).toEqual([
      'bank-file',
      'bureau',
      'court-list',
      'discipline',
      'licence',
      'unified',
    ]);
  });

  test('told is voluntary for a year and then holds for everyone', () => {
    const own = every.told!.policies.filter((policy) => policy.ledger === 'unified');
    expect(own.map(({ from, to, subjects, per1024 }) => [from, to, subjects, per1024])).toEqual([
      [0, 364, 'volunteers', 92],
      [365, 'never', 'adults', 1024],
    ]);
  });

  test('told has the points and caps of MODEL 2', () => {
    const rules = every.told!.ledgers.unified!.rules;
    const table = rules.map((rule) => [rule.on, rule.points.byLevel[0]! / 64, rule.cap! / 64]);
    expect(table).toEqual([
      ['late-30-days', -10, 40],
      ['unpaid-90-days', -60, 120],
      ['judgment-unperformed', -100, 200],
      ['jaywalk', -5, 30],
      ['no-way-given', -10, 60],
      ['red-light', -5, 60],
      ['wrong-parking', -2, 20],
      ['drunk-driving', -50, 100],
      ['fare-dodging', -10, 40],
      ['opinion', -20, 80],
      ['another-history', -25, 80],
      ['awkward-news', -25, 80],
      ['volunteering', 5, 30],
      ['blood', 20, 40],
      ['gift', 2, 10],
      ['instalment-paid', 1, 12],
      ['bill-late', -3, 12],
      ['tax-evaded', -40, 80],
      ['customer-cheated', -25, 75],
      ['road-injury', -40, 80],
      ['hit-and-run', -300, 0],
      ['travel-misconduct', -50, 100],
      ['approved-goods', 2, 20],
      ['video-games', -3, 30],
      ['alcohol', -1, 20],
      ['night-club', -4, 20],
      ['blocked-site', -8, 40],
      ['petition', -40, 80],
      ['worship', -5, 20],
      ['investigative-report', -80, 200],
      ['rubbish-unsorted', -2, 20],
      ['dog-off-lead', -3, 12],
      ['brawl', -50, 100],
      ['theft', -50, 100],
      ['service-refused', -50, 50],
      ['parents-not-visited', -15, 30],
      ['home-violence', -50, 100],
      ['unplanned-child', -35, 35],
      ['trip-without-leave', -20, 60],
      ['speech-without-leave', -20, 60],
      ['app-quota-met', 1, 12],
      ['subordinate-abused', -40, 0],
      ['heroic-act', 30, 60],
      ['stranger-helped', 10, 30],
      ['tip', 5, 25],
      ['malice-found', -30, 30],
      ['accident-claimed', -10, 20],
      ['superiors-complaint', -60, 60],
      ['score-raising-task', 3, 15],
      ['gate-bypass', -50, 100],
    ]);
  });

  test('documented differs from told in what travels, what counts and who keeps it', () => {
    expect(on('documented').has('propagation/association')).toBe(false);
    expect(on('documented').has('propagation/pull')).toBe(false);
    // Nationally a tip alone counts for nothing; as told it does.
    expect(on('documented').has('observation/corroboration')).toBe(true);
    expect(on('told').has('observation/corroboration')).toBe(false);
    expect(every.documented!.channels.platform).toBeUndefined();
    const speech = ['opinion', 'another-history', 'awkward-news'];
    for (const ledger of Object.values(every.documented!.ledgers)) {
      expect(ledger.rules.filter((rule) => speech.includes(rule.on))).toEqual([]);
    }
    expect(every.told!.channels.crossing!.suppressedPer1024).toBe(922);
    expect(every.documented!.channels.crossing!.suppressedPer1024).toBe(205);
  });

  test('safeguarded keeps the purpose, forgets, and lets nothing travel', () => {
    const { ledgers, propagation, gates, recourse } = every.safeguarded!;
    const { unified } = ledgers;
    expect(unified!.expiry).toBe(730);
    expect(unified!.attributes).toEqual([]);
    expect(unified!.rules.every((rule) => rule.corroborated)).toBe(true);
    expect(unified!.rules.map((rule) => rule.on)).not.toContain('opinion');
    expect(unified!.listing).toEqual({ inForce: 'after-notice', after: 60 });
    expect(propagation).toEqual([]);
    const never = ['shop', 'bus', 'social-account', 'network', 'school', 'private-school'];
    for (const gate of gates) {
      expect(never).not.toContain(gate.demand);
      // A passport is held by the stratum, which nobody can appeal against; the rest is heard.
      if ('ledger' in gate.test) expect(recourse[gate.test.ledger]!.independence).toBe(2);
      else expect(gate.test).toEqual({ kind: 'stratum', stratum: 'official' });
    }
  });

  test('the two findings on wages differ by one mechanism, which no arm mixes', () => {
    const { mechanisms, gates } = load('variants/sweden');
    const { 'consequences/wage': wage, ...rest } = mechanisms;
    expect(wage).toEqual({ perYearPer1024: 31 });
    expect(rest).toEqual(every.documented!.mechanisms);
    expect(gates).toEqual(every.documented!.gates);
    for (const name of Object.keys(every)) expect(on(name)).not.toContain('consequences/wage');
  });

  test('the mass refusal differs from told by one mechanism and what refusing costs', () => {
    const { mechanisms, ledgers, gates } = load('variants/mass-refusal');
    const { 'adaptation/opt-out': refusal, ...rest } = mechanisms;
    expect(refusal).toMatchObject({ fromDay: 730, shockPer1024: 102 });
    expect(rest).toEqual(every.told!.mechanisms);
    expect(gates).toEqual(every.told!.gates);
    const added = ledgers.unified!.rules.filter((rule) => rule.on === 'opted-out');
    expect(added.map(({ points }) => points.byLevel[0]! / 64)).toEqual([-30]);
    expect(ledgers.unified!.rules.length).toBe(every.told!.ledgers.unified!.rules.length + 1);
  });

  test('the bureau lends below and above one cut-off', () => {
    for (const name of ['finance-only', 'safeguarded']) {
      const gate = every[name]!.gates.find(
        ({ test }) => 'ledger' in test && test.ledger === 'bureau',
      )!;
      expect(gate.test).toEqual({
        kind: 'below', ledger: 'bureau', points: 660, whose: 'own',
      });
      expect(every[name]!.ledgers.bureau!.expiry).toBe(7 * 365);
    }
  });

  test('the reference workload has the chances, points and classes it is defined by', () => {
    const { acts, ledgers, propagation } = load('bench/r1');
    const own = Object.values(acts).filter((act) => act.declared);
    const chances = own.map((act) => act.ratePer1000 / 365_000);
    const defined = [0.001, 0.002, 0.003, 0.005, 0.008, 0.012, 0.02, 0.05];
    for (const [index, chance] of chances.entries())
      expect(chance).toBeCloseTo(defined[index]!, 12);
    expect(own.map((act) => act.declared!.number)).toEqual([
      192, 193, 194, 195, 196, 197, 198, 199,
    ]);
    expect(own[7]!.declared!.classesPer1024).toEqual([512, 717, 819, 922, 1024, 1126, 1331, 1638]);
    expect(own.every((act) => act.declared!.restrictedPer1024 === 819)).toBe(true);
    const points = ledgers.declared!.rules.map((rule) => rule.points.byLevel[0]! / 64);
    expect(points).toEqual([-60, -30, -20, -10, -5, -3, 4, 1]);
    expect(ledgers.declared!.fadePer1024).toBe(4);
    expect(propagation[0]).toMatchObject({ sharePer1024: 51, depth: 1, gains: true });
  });

  test.each([1, 2, 3])('the closed form of depth %i', (depth) => {
    const { propagation } = load(`closed-form/spread-depth-${depth}`);
    expect(propagation[0]).toMatchObject({ sharePer1024: 512, depth, gains: false });
  });
});
