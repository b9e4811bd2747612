import { describe, expect, it } from 'vitest';
import { mechanisms } from '#model/mechanisms.js';
import type { Reference } from '#model/town.js';
import { Lockstep } from './lockstep.js';
import { rig } from './rig.js';

const modules = import.meta.glob<{ reference: Reference }>('../../model/*/*/reference.ts', { eager: true });
const references: Record<string, Reference> = Object.fromEntries(
  mechanisms.map(({ name }) => [name, modules[`../../model/${name}/reference.ts`]?.reference ?? {}]),
);

describe('a whole society', () => {
  it.each(['told', 'documented', 'safeguarded', 'finance-only', 'no-scoring'])(
    'lives the same %s by references, closures, generated TypeScript and WebAssembly',
    (name) => {
      const days = 60;
      const digests = ['references', 'closures', 'generated', 'compiled'].map((engine) => {
        const made = rig({ scenario: name, people: 300, seed: 5 });
        const lockstep = new Lockstep(made.plan, made.run, made.memory);
        for (let day = 0; day < days; day++) {
          if (engine === 'references') lockstep.referenceDay(references);
          else if (engine === 'closures') lockstep.closureDay();
          else if (engine === 'compiled') lockstep.compiledDay();
          else made.run.day();
          made.run.hashed.push({ tick: day, hash: made.run.hash() });
        }
        return made.run.digest();
      });
      expect(digests[1]).toBe(digests[2]);
      expect(digests[0]).toBe(digests[2]);
      expect(digests[3]).toBe(digests[2]);
    },
    120_000,
  );
});
