/**
 * The contract suite bites: of seeded faults in a mechanism's kernels, ten are found by living its
 * example, or an arm after its compulsory start, beside the right kernels.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Step } from '#engine/ir/statement.js';
import { Bound } from '#engine/kernels/bound.js';
import { bindClosures } from '#engine/kernels/closures.js';
import { kernels } from '#model/kernels.js';
import { mechanismNamed, mechanisms } from '#model/mechanisms.js';
import { parseExample } from './example.js';
import { firstDifference, whatIsLeft } from './lockstep.js';
import { type Mutant, mutantsOf } from './mutate.js';
import { type Overrides, type Rig, type RigOptions, rig, scenario } from './rig.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Faults tried, and how many of them have to be found. */
const [tried, found] = [14, 10];
/**
 * Mechanisms whose places do not yet show ten: how many they show. May only rise; a mechanism that
 * shows ten leaves the list.
 */
const fewerFound: Readonly<Record<string, number>> = {
  'ledgers/route': 3,
  'acts/work': 2,
  'acts/encounter': 9,
};
/** Enough for what is frequent; where faults stay hidden, the example has all of its people. */
const few = 400;

/** Lives days by right closures; on each, every fault still hidden is lived beside them. */
function hunt(made: Rig, mechanism: string, hidden: Set<Mutant>, days: number): void {
  const { run, plan } = made;
  const bound = new Bound(run.storage, plan.engine.parameters, run.bound.key, 'direct');
  const bind = (step: Step) => bindClosures(step, bound);
  const right = plan.engine.steps.map(bind);
  const own = new Map(kernels[mechanism].map(({ step }, index) => [step.name, index]));
  const wrong = new Map([...hidden].map((mutant) => [mutant, mutant.steps.map(bind)]));
  const memory = new Uint8Array(run.storage.memory);
  const live = (step: Step, how: (shard: number) => void): void => {
    const shards = step.mode === 'once' ? 1 : plan.engine.layout.tables[step.table].shards;
    for (let shard = 0; shard < shards; shard++) how(shard);
  };
  for (let day = 0; day < days && hidden.size > 0; day++) {
    bound.clock.tick = run.tick;
    for (const list of run.storage.lists.values()) list.counts.fill(0);
    run.storage.counters.fill(0);
    plan.engine.steps.forEach((step, index) => {
      const at = own.get(step.name);
      const before = at === undefined ? null : memory.slice();
      live(step, right[index]);
      if (at === undefined || before === null) return;
      const after = memory.slice();
      const left = whatIsLeft(run);
      for (const mutant of hidden) {
        if (mutant.steps[at] === kernels[mechanism][at].step) continue;
        memory.set(before);
        if (
          isFound(
            () => live(step, wrong.get(mutant)![at]),
            () => firstDifference(left, whatIsLeft(run)),
          )
        ) {
          hidden.delete(mutant);
        }
      }
      memory.set(after);
    });
    run.tick += 1;
  }
}

/** A fault is found where it leaves something else behind, or cannot be lived at all. */
function isFound(live: () => void, difference: () => string | null): boolean {
  try {
    live();
  } catch {
    return true;
  }
  return difference() !== null;
}

/** Where the suite looks, nearest first: the example, parameters' ends, arms, all of its people. */
function placesOf(name: string): (() => { readonly made: Rig; readonly days: number })[] {
  const example = parseExample(readFileSync(join(root, 'model', name, 'example.yaml'), 'utf8'));
  const inExample = (options: RigOptions, overrides: Overrides = {}) => {
    const days = 100;
    const made = rig({
      society: example.society,
      people: Math.min(example.people, few),
      scenario: scenario(example.scenario, overrides),
      horizon: example.skip + days,
      ...options,
    });
    made.live(example.skip);
    return { made, days };
  };
  const { parameters } = mechanismNamed(name)!;
  const high = Object.fromEntries(
    parameters.map((one) => [`mechanisms.${name}.${one.name}`, one.high]),
  );
  const underArm = (arm: string) => () => {
    const made = rig({ scenario: arm, people: 300, seed: 3 });
    made.live(365);
    return { made, days: 20 };
  };
  return [
    () => inExample({ seed: 1 }),
    () => inExample({ seed: 7 }, high),
    underArm('told'),
    underArm('safeguarded'),
    // What is rare among few: a refusal, a complaint, a meeting.
    () => inExample({ seed: 7, people: example.people }),
  ];
}

describe.each(mechanisms.map(({ name, id }) => [name, id] as const))('faults in %s', (name, id) => {
  it('are found', () => {
    const steps = kernels[name].map(({ step }) => step);
    const mutants = mutantsOf(steps, tried, id);
    const hidden = new Set(mutants);
    const demanded = fewerFound[name] ?? Math.min(found, mutants.length - 2);
    for (const place of placesOf(name)) {
      if (mutants.length - hidden.size >= demanded) break;
      const { made, days } = place();
      if (made.plan.day.some(({ mechanism }) => mechanism === name)) hunt(made, name, hidden, days);
    }
    const told = [...hidden].map((mutant) => mutant.says).join('\n');
    expect(mutants.length - hidden.size, `not found:\n${told}`).toBeGreaterThanOrEqual(demanded);
  });
});
