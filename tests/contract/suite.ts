/** The contract every mechanism keeps: reference = closures = generated TypeScript, everywhere. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mechanismNamed } from '#model/mechanisms.js';
import type { Reference } from '#model/town.js';
import { denseOf, exampleOf } from './example.js';
import { Lockstep } from './lockstep.js';
import { type Overrides, plainSociety, type RigOptions, rig, scenario } from './rig.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Shipped scenarios under which a mechanism is tried, besides its own example. */
const grounds = ['told', 'documented', 'safeguarded', 'closed-form/spread-depth-2', 'bench/r1'];

const scenarioPath = (name: string): string => `scenarios/${name}.scenario.yaml`;

/** Every parameter of the mechanism at one end of its plausible range. */
function atEnd(mechanism: string, end: 'low' | 'high'): Overrides {
  const schema = mechanismNamed(mechanism)!;
  return Object.fromEntries(schema.parameters.map((p) => [`mechanisms.${mechanism}.${p.name}`, p[end]]));
}

async function referenceOf(mechanism: string): Promise<Reference> {
  const module = (await import(join(root, 'model', mechanism, 'reference.ts'))) as { reference: Reference };
  return module.reference;
}

/** Compares for `days` days, starting some way into the scenario. */
async function hold(mechanism: string, options: RigOptions, days: number, skip = 0): Promise<void> {
  const made = rig({ ...options, horizon: skip + days });
  made.live(skip);
  const lockstep = new Lockstep(made.plan, made.run, made.memory);
  const reference = await referenceOf(mechanism);
  for (let day = 0; day < days; day++) {
    expect(lockstep.compareDay(mechanism, reference), `seed ${options.seed ?? 1}, ${options.people} people`).toBeNull();
  }
}

export function contract(mechanism: string): void {
  describe(`${mechanism}: one meaning in every implementation`, () => {
    const example = exampleOf(mechanism);
    const inExample = { society: example.society, scenario: scenario(example.scenario) };

    it.each([1, 2])('in its example, seed %i', async (seed) => {
      const people = Math.min(example.people, 400);
      const skip = example.skip + (seed === 1 ? 0 : 60);
      await hold(mechanism, { ...inExample, people, seed }, 40, skip);
    }, 120_000);

    // What is rare in the example is common here: rulings that undo, refusals, walks, lies.
    const dense = denseOf(mechanism);
    if (dense) {
      const { society, skip } = dense;
      const ground = { society, people: Math.min(dense.people, 400) };
      it('where all it does is frequent', async () => {
        await hold(mechanism, { ...ground, scenario: scenario(dense.scenario) }, 20, skip);
      }, 120_000);
    }

    it.each([2, 15, 16, 17, 63, 64, 65, 129])('among %i people of a plain society', async (people) => {
      const plain = { society: plainSociety(people > 4 ? 4 : 1), people, seed: people };
      await hold(mechanism, { ...inExample, ...plain }, 12, example.skip);
    }, 120_000);

    it.each(['low', 'high'] as const)('with its parameters at their %s end', async (end) => {
      const ends = scenario(example.scenario, atEnd(mechanism, end));
      const options = { ...inExample, scenario: ends, people: 200, seed: 7 };
      await hold(mechanism, options, 32, example.skip);
    }, 120_000);

    for (const name of grounds) {
      const rules = scenario(scenarioPath(name));
      if (rules.mechanisms[mechanism] === undefined) continue;
      it(`under ${name}, after a compulsory start`, async () => {
        await hold(mechanism, { people: 300, scenario: rules, seed: 3 }, 12, 370);
      }, 120_000);
    }
  });
}
