/**
 * A mechanism does what it says: in its own example, where it is frequent, switching it off moves
 * the metric it declares, back against the declared direction, in paired runs over several seeds.
 *
 * Long: thirty-odd examples of up to 2,000 people and 180 days, on and off, four times (RULINGS 32).
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  type ArmOutcome,
  type ArmSettings,
  beginArm,
  liveArm,
  livePast,
} from '#experiments/arm.js';
import { mechanisms } from '#model/mechanisms.js';
import { metricNamed } from '#model/metrics/catalogue.js';
import { makePlan } from '#scenario/compile/plan.js';
import { type Example, parseExample } from '../contract/example.js';
import { scenario, society } from '../contract/rig.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const seeds = [11, 12, 13, 14];

/** Mechanisms that cannot stand without another are switched off with it. */
const leaning: Readonly<Record<string, readonly string[]>> = {
  'observation/sensor': ['observation/suppression', 'observation/attribution'],
};

type Rules = ReturnType<typeof scenario>;

const without = (rules: Rules, name: string): Rules => {
  const gone = new Set([name, ...(leaning[name] ?? [])]);
  const left = Object.entries(rules.mechanisms).filter(([other]) => !gone.has(other));
  return { ...rules, mechanisms: Object.fromEntries(left) };
};

/** One replicate as an experiment lives it: one past, the baseline's conduct, then both arms. */
function pairOf(example: Example, name: string, seed: number): { on: ArmOutcome; off: ArmOutcome } {
  const { people, days, burnIn } = example;
  const built = society(example.society, people);
  const settings: ArmSettings = { society: built, seed, replicate: 0, days, burnIn };
  const baseline = scenario('no-scoring');
  const past = burnIn > 0 ? livePast(baseline, settings) : null;
  const live = (rules: Rules, conduct: Float64Array | null): ArmOutcome => {
    const plan = makePlan(rules, built, { burnIn });
    return liveArm(plan, beginArm(plan, past, settings), settings, conduct, () => 0);
  };
  const { conduct } = live(baseline, null);
  const rules = scenario(example.scenario);
  return { on: live(rules, conduct), off: live(without(rules, name), conduct) };
}

/** A metric of the whole; one that does not exist in a run is zero: nothing of it happened. */
const levelIn = (outcome: ArmOutcome, metric: string): number =>
  outcome.values.find((one) => one.metric === metric && one.group === 'all')?.value ?? 0;

const examples = mechanisms.map(({ name }): [string, Example] => [
  name,
  parseExample(readFileSync(join(root, 'model', name, 'example.yaml'), 'utf8')),
]);

describe.each(examples)('%s on and off', (name, example) => {
  it('moves what its example says', () => {
    const rules = scenario(example.scenario);
    expect(Object.keys(rules.mechanisms), 'the example switches it on').toContain(name);
    const pairs = seeds.map((seed) => pairOf(example, name, seed));
    for (const { on, off } of pairs) {
      expect(on.imbalance, 'the books balance').toBeNull();
      expect(off.imbalance, 'the books balance without it').toBeNull();
      expect(on.digest, 'it leaves a trace').not.toBe(off.digest);
    }
    for (const { metric, direction } of example.moves) {
      expect(metricNamed(metric), metric).toBeDefined();
      const sign = direction === 'up' ? 1 : -1;
      const steps = pairs.map(({ on, off }) => sign * (levelIn(on, metric) - levelIn(off, metric)));
      const told = `${metric} ${direction}: ${steps.map((step) => (sign * step).toPrecision(3)).join(', ')}`;
      const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
      expect(mean, told).toBeGreaterThan(0);
      expect(steps.filter((step) => step > 0).length, told).toBeGreaterThanOrEqual(3);
    }
  });
});
