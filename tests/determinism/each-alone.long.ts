/**
 * Every mechanism in its own example, at 300 people and 60 days: one digest over closures,
 * generated TypeScript and WebAssembly, one worker and several, outboxes and atomic adds.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileProgram, programMemory } from '#engine/emit/wasm/program.js';
import { EngineRun, type RunOptions } from '#engine/schedule/run.js';
import { makeCrew } from '#host/node/crew.js';
import { factories } from '#model/generated/steps.js';
import { mechanisms } from '#model/mechanisms.js';
import { makePlan, type Plan } from '#scenario/compile/plan.js';
import { beginCourts, beginScenario } from '#scenario/compile/start.js';
import { parseExample } from '../contract/example.js';
import { scenario, society } from '../contract/rig.js';

const people = 300;
const days = 60;
const key = { seed: 21, replicate: 1 };
const program = pathToFileURL(join(process.cwd(), 'dist/model/generated/steps.js')).href;

function live(plan: Plan, run: EngineRun): string {
  beginCourts(plan.draft, run);
  beginScenario(plan.draft, run);
  return liveOn(run);
}

/** The digest with every tick hashed. */
function liveOn(run: EngineRun): string {
  for (let day = 0; day < days; day++) {
    run.day();
    run.hashed.push({ tick: day, hash: run.hash() });
  }
  return run.digest();
}

const alone = (plan: Plan, options: RunOptions): string =>
  live(plan, new EngineRun(plan.engine, key, options));

async function inCrew(
  plan: Plan,
  workers: number,
  mode: 'outbox' | 'atomic',
  wasm: boolean,
): Promise<string> {
  const crew = makeCrew(plan.engine, key, { workers, mode, shuffle: 3, factories, program, wasm });
  beginCourts(plan.draft, crew.run);
  beginScenario(plan.draft, crew.run);
  await crew.start();
  const digest = liveOn(crew.run);
  await crew.end();
  return digest;
}

describe.each(mechanisms.map(({ name }) => name))('%s in its example', (name) => {
  it('has one digest over back ends and workers', async () => {
    const example = parseExample(readFileSync(join('model', name, 'example.yaml'), 'utf8'));
    const plan = makePlan(scenario(example.scenario), society(example.society, people), {
      burnIn: 0,
      horizon: days,
      sums: 'outbox',
    });
    const expected = alone(plan, { factories });
    const compiled = {
      compiled: compileProgram(plan.engine, 'direct', false),
      memory: programMemory(plan.engine.layout, false),
    };
    expect(alone(plan, { program: compiled }), 'WebAssembly').toBe(expected);
    expect(alone(plan, {}), 'closures').toBe(expected);
    expect(await inCrew(plan, 2, 'outbox', true), 'two workers, outboxes').toBe(expected);
    expect(await inCrew(plan, 3, 'atomic', false), 'three workers, atomic adds, TypeScript').toBe(
      expected,
    );
  });
});
