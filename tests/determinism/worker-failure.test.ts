/** A worker that fails after it started is heard in its own words, and nobody waits for it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { makeCrew } from '#host/node/crew.js';
import { factories } from '#model/generated/steps.js';
import { beginCourts, beginScenario } from '#scenario/compile/start.js';
import { rig } from '../contract/rig.js';

const here = mkdtempSync(join(tmpdir(), 'glasshouse-crew-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

it('tells what went wrong in the worker, by name and message', async () => {
  const { plan } = rig({ people: 2000 });
  const step = plan.engine.steps[0].name;
  const module = join(here, 'broken.mjs');
  writeFileSync(
    module,
    `export const factories = { '${step}': () => () => {
       const error = new RangeError('the seventh shard is cracked');
       error.name = 'ShardCracked';
       throw error;
     } };`,
  );
  const crew = makeCrew(
    plan.engine,
    { seed: 1, replicate: 0 },
    { workers: 3, factories, program: pathToFileURL(module).href, wasm: false },
  );
  beginCourts(plan.draft, crew.run);
  beginScenario(plan.draft, crew.run);
  await crew.start();
  const began = performance.now();
  let failed: unknown = null;
  try {
    for (let day = 0; day < 500; day++) crew.run.day();
  } catch (error) {
    failed = error;
  }
  await crew.abandon();
  expect(failed).toMatchObject({ name: 'CrewFailed' });
  expect(crew.reasonOf(failed)).toMatchObject({
    name: 'ShardCracked',
    message: 'the seventh shard is cracked',
  });
  expect(performance.now() - began).toBeLessThan(20_000);
});
