/**
 * The contract suite bites: of seeded faults in a mechanism's kernels, ten are found by living its
 * dense ground, its example, or an arm after its compulsory start, beside the right kernels.
 */
import { describe, expect, it } from 'vitest';
import type { Step } from '#engine/ir/statement.js';
import { Bound } from '#engine/kernels/bound.js';
import { bindClosures } from '#engine/kernels/closures.js';
import { kernels } from '#model/kernels.js';
import { mechanismNamed, mechanisms } from '#model/mechanisms.js';
import { denseOf, exampleOf } from './example.js';
import { differenceSince } from './lockstep.js';
import { type Mutant, mutantsOf } from './mutate.js';
import { type Overrides, type Rig, type RigOptions, rig, scenario } from './rig.js';

/** Faults tried, and how many of them have to be found. */
const [tried, found] = [14, 10];
/** Enough for what is frequent; where faults stay hidden, the example has all of its people. */
const few = 400;

/**
 * Lives days by right closures; on each, every fault still hidden is lived beside them, until no
 * more than `spared` are left.
 */
function hunt(
  { made, days }: Place,
  mechanism: string,
  hidden: Set<Mutant>,
  spared: number,
): void {
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
  for (let day = 0; day < days && hidden.size > spared; day++) {
    bound.clock.tick = run.tick;
    for (const list of run.storage.lists.values()) list.counts.fill(0);
    run.storage.counters.fill(0);
    plan.engine.steps.forEach((step, index) => {
      const at = own.get(step.name);
      const before = at === undefined ? null : memory.slice();
      live(step, right[index]);
      if (at === undefined || before === null) return;
      const after = memory.slice();
      for (const mutant of hidden) {
        if (mutant.steps[at] === kernels[mechanism][at].step) continue;
        memory.set(before);
        const lived = canLive(() => live(step, wrong.get(mutant)![at]));
        if (!lived || differenceSince(run, after) !== null) hidden.delete(mutant);
      }
      memory.set(after);
    });
    run.tick += 1;
  }
}

/** A fault is found, too, where it cannot be lived at all. */
function canLive(live: () => void): boolean {
  try {
    live();
    return true;
  } catch {
    return false;
  }
}

interface Place {
  readonly made: Rig;
  readonly days: number;
}

/** The ground in which everything the mechanism does happens often, where it has one. */
function inDense(name: string): (() => Place)[] {
  const dense = denseOf(name);
  if (!dense) return [];
  const { society, people, days, skip } = dense;
  return [
    () => {
      const rules = scenario(dense.scenario);
      const made = rig({ society, people, scenario: rules, horizon: skip + days, seed: 1 });
      made.live(skip);
      return { made, days };
    },
  ];
}

/** Where the suite looks, nearest first: dense, the example, ends, arms, all of its people. */
function placesOf(name: string): (() => Place)[] {
  const example = exampleOf(name);
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
    ...inDense(name),
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
    const demanded = Math.min(found, mutants.length - 2);
    const spared = mutants.length - demanded;
    for (const place of placesOf(name)) {
      if (hidden.size <= spared) break;
      const lived = place();
      const { day } = lived.made.plan;
      if (day.some(({ mechanism }) => mechanism === name)) hunt(lived, name, hidden, spared);
    }
    const told = [...hidden].map((mutant) => mutant.says).join('\n');
    expect(mutants.length - hidden.size, `not found:\n${told}`).toBeGreaterThanOrEqual(demanded);
  });
});
