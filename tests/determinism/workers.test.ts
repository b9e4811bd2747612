/** One digest for any number of workers, any order of claims, outboxes or atomic adds. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EngineRun } from '#engine/schedule/run.js';
import { makeCrew } from '#host/node/crew.js';
import { factories } from '#model/generated/steps.js';
import { makePlan, type Plan } from '#scenario/compile/plan.js';
import { beginCourts, beginScenario } from '#scenario/compile/start.js';
import { EngineRun as Run } from '#engine/schedule/run.js';
import { scenario, society } from '../contract/rig.js';

const people = 2000;
const days = 120;
const key = { seed: 11, replicate: 2 };
const program = pathToFileURL(join(process.cwd(), 'dist/model/generated/steps.js')).href;

function begin(plan: Plan, run: EngineRun): void {
  beginCourts(plan.draft, run);
  beginScenario(plan.draft, run);
}

/** The digest with every tick hashed: stricter than the run's own. */
function live(run: EngineRun): string {
  for (let day = 0; day < days; day++) {
    run.day();
    run.hashed.push({ tick: day, hash: run.hash() });
  }
  return run.digest();
}

const compulsory = { 'policies.everyone.from': '2019-01-05', 'policies.trial.to': '2019-01-04' };

describe.each(['no-scoring', 'finance-only', 'told', 'documented', 'safeguarded'])('%s', (name) => {
  const rules = scenario(name, name === 'told' || name === 'safeguarded' ? compulsory : {});
  const planned = (sums: 'atomic' | 'outbox') =>
    makePlan(rules, society('cn-2020', people), { burnIn: 0, sums });
  const [plan, withBoxes] = [planned('atomic'), planned('outbox')];

  it('has one digest over workers, orders and ways of adding', async () => {
    const alone = new Run(plan.engine, key, { factories });
    begin(plan, alone);
    const expected = live(alone);
    for (const [workers, mode, shuffle, wasm] of [
      [1, 'outbox', 5, true], [1, 'atomic', null, false], [2, 'outbox', 7, false],
      [2, 'atomic', 9, true],
      [3, 'outbox', 13, true], [8, 'outbox', 17, true],
    ] as const) {
      const made = mode === 'outbox' ? withBoxes : plan;
      const crew = makeCrew(made.engine, key, { workers, mode, shuffle, factories, program, wasm });
      begin(made, crew.run);
      await crew.start();
      const digest = live(crew.run);
      await crew.end();
      const which = `${workers} workers, ${mode}, shuffled by ${shuffle}, WebAssembly ${wasm}`;
      expect(digest, which).toBe(expected);
    }
  }, 240_000);

  it('has one digest however its people are cut into shards', () => {
    const digests = [64, 256, 2048].map((smallestShard) => {
      const cut = makePlan(rules, society('cn-2020', people), { burnIn: 0, smallestShard });
      const run = new Run(cut.engine, key, { factories });
      begin(cut, run);
      return live(run);
    });
    expect(new Set(digests).size).toBe(1);
  }, 120_000);
});
