/**
 * Whatever happens to a file, the loader gives a scenario or problems with a place, and never an
 * exception: shipped scenarios with lines and letters changed at random.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSociety } from '#model/society/build.js';
import { findPreset } from '#model/society/registry.js';
import { PlanRefused } from '#scenario/compile/draft.js';
import { makePlan } from '#scenario/compile/plan.js';
import { loadScenario, shippedScenarios } from '#scenario/load.js';
import { migrateText } from '#scenario/migrate.js';
import { loadRuleTests } from '#scenario/rule-test-file.js';
import type { Scenario } from '#scenario/types.js';
import { checkout, withText } from './files.js';

const pathOf = (name: string) => `scenarios/${name}.scenario.yaml`;
const texts = new Map(shippedScenarios.map((name) => [name, checkout.read(pathOf(name))!]));
/** Longer campaigns set this; a commit may draw its own seed. */
const runsAsked = Number(process.env.FUZZ_RUNS ?? 300);
const seed = process.env.FUZZ_SEED ? Number(process.env.FUZZ_SEED) : undefined;

const splinter = fc.oneof(
  fc.constantFrom('-', ':', '{', '}', '[', ']', '"', "'", '#', '&a', '*a', '!', '|', '\t', '\n'),
  fc.constantFrom('never', 'on', 'off', 'null', '~', '1e99', '-0', '.nan', '0.1', '99999999999'),
  fc.constantFrom('remove: true', 'grounds: 3', '__proto__: 1', 'id: x', 'toString', '<<: *a'),
  fc.string({ maxLength: 6 }),
);

/** A digit for a digit often leaves a scenario that runs; the other kinds seldom do. */
const change = fc.record({
  kind: fc.constantFrom(
    'insert',
    'delete',
    'replace',
    'swap',
    'repeat',
    'indent',
    'value',
    'digit',
  ),
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 12 }),
  text: splinter,
});

/** Mostly a single change: several at once are nearly always refused. */
const changes = fc.oneof(
  { weight: 2, arbitrary: fc.array(change, { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.array(change, { minLength: 2, maxLength: 4 }) },
);

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(text: string, { kind, at, length, text: piece }: Change): string {
  const place = at % (text.length + 1);
  const lines = text.split('\n');
  const line = at % lines.length;
  const other = (at * 7 + length) % lines.length;
  switch (kind) {
    case 'insert':
      return text.slice(0, place) + piece + text.slice(place);
    case 'delete':
      return text.slice(0, place) + text.slice(place + length);
    case 'replace':
      return text.slice(0, place) + piece + text.slice(place + length);
    case 'swap':
      [lines[line], lines[other]] = [lines[other]!, lines[line]!];
      return lines.join('\n');
    case 'repeat':
      lines.splice(other, 0, ...lines.slice(line, line + length));
      return lines.join('\n');
    case 'indent':
      lines[line] = `  ${lines[line]}`;
      return lines.join('\n');
    case 'digit': {
      const digits = [...text.matchAll(/\d/g)];
      const { index } = digits[at % digits.length] ?? { index: 0 };
      return text.slice(0, index) + (length % 10) + text.slice(index + 1);
    }
    default:
      lines[line] = lines[line]!.replace(/: .*$/, `: ${piece}`);
      return lines.join('\n');
  }
}

let accepted = 0;

function holdToAccount(path: string, text: string): boolean {
  const loaded = loadScenario(withText(path, text), path);
  const errors = loaded.problems.filter((one) => one.severity === 'error');
  expect(loaded.scenario === null).toBe(errors.length > 0);
  for (const one of loaded.problems) {
    expect(one.line).toBeGreaterThan(0);
    expect(one.column).toBeGreaterThan(0);
    expect(one.file).not.toBe('');
    expect(one.message).not.toMatch(/undefined/);
    expect(one.fix).not.toMatch(/undefined|^$/);
  }
  if (loaded.scenario && accepted++ % plannedEvery === 0) planned(loaded.scenario);
  return errors.length > 0;
}

/** One mutant in so many that the loader accepts is also planned: that costs more than reading. */
const plannedEvery = 20;
const town = buildSociety({ id: 'cn-2020', people: 300, seed: 1 }, findPreset('cn-2020')!);

/** A plan, or a refusal that says what, why and what to do. */
function planned(scenario: Scenario): void {
  try {
    expect(makePlan(scenario, town, { burnIn: 0 }).engine.steps.length).toBeGreaterThanOrEqual(0);
  } catch (error) {
    expect(error, String(error)).toBeInstanceOf(PlanRefused);
    const { what, why, fix } = error as PlanRefused;
    for (const part of [what, why, fix]) expect(part).not.toMatch(/undefined|NaN|^$/);
  }
}

describe('changed scenarios', () => {
  test('always give a scenario or problems with a place', () => {
    let refused = 0;
    let runs = 0;
    const property = fc.property(fc.constantFrom(...shippedScenarios), changes, (name, made) => {
      runs++;
      if (holdToAccount(pathOf(name), made.reduce(mutate, texts.get(name)!))) refused++;
    });
    fc.assert(property, { numRuns: runsAsked, seed });
    // A change that is hardly ever refused, or nearly always, would make the property empty.
    expect(runs).toBeGreaterThanOrEqual(runsAsked);
    expect(refused).toBeGreaterThanOrEqual(runs / 10);
    expect(runs - refused).toBeGreaterThanOrEqual(runs / 10);
  });

  test('are migrated to something or left alone, and never end in an exception', () => {
    const old = checkout.read('tests/scenarios/old/street-manners.scenario.yaml')!;
    const property = fc.property(changes, (made) => {
      const text = made.reduce(mutate, old);
      const done = migrateText(text, 'x');
      if (done.problems.length > 0) expect(done.text).toBe(text);
      for (const one of done.problems) expect(one.line).toBeGreaterThan(0);
    });
    fc.assert(property, { numRuns: Math.ceil(runsAsked / 10), seed });
  });

  test('of rule tests give tests or problems with a place', () => {
    const path = 'scenarios/told.test.yaml';
    const text = checkout.read(path)!;
    const property = fc.property(changes, (made) => {
      const now = made.reduce(mutate, text);
      const { scenario, problems } = loadRuleTests(withText(path, now), path);
      const errors = problems.filter((one) => one.severity === 'error');
      expect(scenario === null).toBe(errors.length > 0);
      for (const one of errors) expect(one.message).not.toMatch(/undefined/);
    });
    fc.assert(property, { numRuns: Math.ceil(runsAsked / 10), seed });
  });

  test('say one thing of a row whose id is gone, and merge the rows beside it', () => {
    const path = pathOf('safeguarded');
    const whole = '- { id: private-score-trial, remove: true }';
    const text = texts.get('safeguarded')!;
    expect(text).toContain(whole);
    // What the campaign of 10,000 changes (seed 145451209) came upon.
    const damaged = text.replace(whole, '- { id: }');
    expect(holdToAccount(path, damaged)).toBe(true);
    const { problems } = loadScenario(withText(path, damaged), path);
    const here = problems.filter((one) => one.file === path);
    expect(here.map((one) => one.code)).toEqual(['E0202']);
  });

  test('even where the text is no scenario at all', () => {
    const property = fc.property(fc.string({ maxLength: 200 }), (text) => {
      holdToAccount('x.scenario.yaml', text);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
