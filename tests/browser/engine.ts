/**
 * What the page's worker runs: a society, a scenario and some days of it, by whichever back end and
 * number of workers it is told; it answers with the digest. Bundled and served by the test beside.
 */
import { EngineRun } from '#engine/schedule/run.js';
import { makePageCrew } from '#host/browser/crew.js';
import type { PageWorker, Port } from '#host/browser/port.js';
import { factories } from '#model/generated/steps.js';
import { buildSociety } from '#model/society/build.js';
import { findPreset } from '#model/society/registry.js';
import { makePlan, type Plan } from '#scenario/compile/plan.js';
import { beginCourts, beginScenario } from '#scenario/compile/start.js';
import { loadScenario } from '#scenario/load.js';

export interface Asked {
  readonly texts: Readonly<Record<string, string>>;
  readonly scenario: string;
  readonly people: number;
  readonly days: number;
  readonly workers: number;
  readonly backEnd: 'wasm' | 'typescript' | 'closures';
}

export type Told =
  | { readonly digest: string; readonly workers: number; readonly isolated: boolean }
  | { readonly problem: string };

declare const self: Port & { readonly crossOriginIsolated: boolean };
declare const Worker: new (path: string, options: { type: 'module' }) => PageWorker;

const key = { seed: 1, replicate: 0 };

function planOf({ texts, scenario, people, days }: Asked): Plan {
  const files = { read: (path: string) => texts[path] ?? null };
  const loaded = loadScenario(files, `scenarios/${scenario}.scenario.yaml`);
  if (!loaded.scenario) throw new Error(JSON.stringify(loaded.problems));
  const society = buildSociety({ id: 'cn-2020', people, seed: 1 }, findPreset('cn-2020')!);
  return makePlan(loaded.scenario, society, { burnIn: 0, horizon: days });
}

async function live(asked: Asked): Promise<Told> {
  const plan = planOf(asked);
  const isolated = self.crossOriginIsolated;
  const crew = makePageCrew(plan.engine, key, {
    workers: asked.workers,
    isolated,
    startWorker: () => new Worker('/member.js', { type: 'module' }),
  });
  const bare = { typescript: { factories }, closures: {} };
  const run =
    asked.backEnd === 'wasm' ? crew.run : new EngineRun(plan.engine, key, bare[asked.backEnd]);
  beginCourts(plan.draft, run);
  beginScenario(plan.draft, run);
  if (asked.backEnd === 'wasm') await crew.start();
  for (let day = 1; day <= asked.days; day++) {
    run.day();
    run.note(asked.days - 1);
  }
  if (asked.backEnd === 'wasm') await crew.end();
  return { digest: run.digest(), workers: crew.workers, isolated };
}

self.addEventListener('message', ({ data }) => {
  live(data as Asked).then(
    (told) => self.postMessage(told),
    (error: unknown) => self.postMessage({ problem: String((error as Error).stack ?? error) }),
  );
});
