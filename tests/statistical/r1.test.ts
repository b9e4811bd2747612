/**
 * R1, the reference workload, as a scenario of our own language (RULINGS 25): its statistics must be
 * those of the same rules written in C, 645.58 and .0335 after 20 days, 631.15 and .1255 after 100.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EngineRun } from '#engine/schedule/run.js';
import { factories } from '#model/generated/steps.js';
import { buildPlainSociety } from '#model/society/build.js';
import { makePlan } from '#scenario/compile/plan.js';
import { beginScenario } from '#scenario/compile/start.js';
import { loadSociety } from '#scenario/society-file.js';
import { scenario } from '../contract/rig.js';

const people = 100_000;

it('agrees with R1 in mean score, restricted share and acts', () => {
  const file = loadSociety({ read: (path) => readFileSync(path, 'utf8') }, 'scenarios/bench/r1.society.yaml').society!;
  const built = buildPlainSociety({ id: file.id, people, seed: 1 }, file);
  const plan = makePlan(scenario('scenarios/bench/r1.scenario.yaml'), built, { burnIn: 0, horizon: 100 });
  const run = new EngineRun(plan.engine, { seed: 1, replicate: 0 }, { factories });
  beginScenario(plan.draft, run);
  const acts = run.storage.lists.get('acts.doings')!;
  const found: Record<number, { mean: number; restricted: number; acts: number }> = {};
  let done = 0;
  for (let day = 1; day <= 100; day++) {
    run.day();
    done += acts.counts.reduce((sum, count) => sum + count, 0);
    if (day !== 20 && day !== 100) continue;
    const raw = run.storage.columns.get('people.raw')!;
    let [sum, restricted] = [0, 0];
    for (let row = 0; row < people; row++) {
      const score = Math.min(950 * 64, Math.max(350 * 64, raw[row])) / 64;
      sum += score;
      if (score < 600) restricted += 1;
    }
    found[day] = { mean: sum / people, restricted: restricted / people, acts: done / people / day };
  }
  console.log(found);
  // Bands of a hundred thousand people: four standard errors of a score of deviation 45.
  expect(Math.abs(found[20].mean - 645.58)).toBeLessThan(0.6);
  expect(Math.abs(found[100].mean - 631.15)).toBeLessThan(0.6);
  expect(Math.abs(found[20].restricted - 0.0335)).toBeLessThan(0.0025);
  expect(Math.abs(found[100].restricted - 0.1255)).toBeLessThan(0.0045);
  expect(Math.abs(found[100].acts / 0.0982 - 1)).toBeLessThan(0.01);
}, 120_000);
