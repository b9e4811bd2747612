/** Paired arms over replicates: what `glasshouse compare` and the main job do. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Comparison } from '#results/comparison.js';
import { writeComparison } from '#results/store.js';
import { hashScenario } from '#scenario/compile/plan.js';
import type { Society } from '#model/society/society.js';
import { type CompareRequest, RequestRefused, type Scenario } from './api.js';
import { engineHash } from './engine-hash.js';
import { gather, type Piece, societyHash } from './gather.js';
import { declaredLimits } from './limits.js';
import { openScenario, openSociety } from './open.js';
import { programHash } from './program-hash.js';
import { recordName } from './record/shapes.js';
import liveReplicate, { type ReplicateTask } from './replicate.js';
import { Towns } from './towns.js';

/** Where the compiled replicate lies, from the source tree and from the build alike. */
const replicateFile = ((): string => {
  const here = fileURLToPath(import.meta.url);
  return here.includes('/dist/')
    ? here.replace(/compare\.js$/, 'replicate.js')
    : here.replace(/experiments\/compare\.ts$/, 'dist/experiments/replicate.js');
})();

/** Ids of the arms, numbered where one stands twice. */
function armNames(ids: readonly string[]): readonly string[] {
  const isTwice = ids.some((id, i) => ids.indexOf(id) !== i);
  return isTwice ? ids.map((id, i) => `${id}${i > 0 ? `-${i + 1}` : ''}`) : ids;
}

export async function compareArms(request: CompareRequest): Promise<Comparison> {
  const scenarios = request.arms.map((arm) => openScenario(arm).scenario);
  const names = armNames(scenarios.map((scenario) => scenario.id));
  const named = scenarios.map((scenario, i) => ({ ...scenario, id: names[i] }));
  const { start } = scenarios[0];
  const other = scenarios.find((scenario) => scenario.start !== start);
  if (other) throw new RequestRefused(other.id, `starts on ${other.start}, ${scenarios[0].id} on ${start}`, 'Give all arms one start');
  const society = openSociety(request);
  const pieces: Piece[] = [];
  let asked = request.replicates;
  const sumOf = (count: number): Comparison =>
    gather({
      title: request.arms.map((_, i) => names[i]).join(', '),
      society, seed: request.seed, days: request.days, scenarios: named, hashes: scenarios.map(hashScenario),
      pieces: pieces.filter((piece) => piece.replicate < count), limits: declaredLimits(names),
      replicatesAsked: count, command: request.command,
    });
  const sum = (): Comparison => sumOf(asked);
  const towns = townsOf(request, society, scenarios);
  const kept = request.fresh ? [] : keptTowns(request, towns);
  const take = (lived: readonly Piece[]): void => {
    pieces.push(...lived.map((piece, i) => ({ ...piece, arm: names[i] })));
    done += 1;
  };
  let done = 0;
  for (const lived of kept.slice(0, request.replicates)) if (lived) take(lived);
  if (done > 0) {
    const lived = `${done} of ${request.replicates} towns were lived before`;
    request.onNote?.(`${lived} and are taken from ${request.out}; --fresh lives them anew`);
    request.onProgress?.({ stage: 'replicates', done, total: request.replicates });
  }
  let writtenAt = Number.NEGATIVE_INFINITY;
  const pool = poolOf(request);
  const live = async (replicate: number): Promise<void> => {
    const known = kept[replicate];
    if (known && replicate >= request.replicates) take(known);
    if (known || request.stop?.()) return;
    const task: ReplicateTask = {
      society: request.society, people: request.people, seed: request.seed, arms: request.arms,
      days: request.days, burnIn: request.burnIn, replicate,
    };
    const lived = (await pool.run(task, { signal: stopper(request) })) as Piece[];
    towns.save(replicate, lived);
    take(lived);
    const soFar = sum();
    // So that a report can be made of what a kill leaves.
    if (performance.now() - writtenAt > partMilliseconds) {
      writeComparison(request.out, soFar);
      writtenAt = performance.now();
    }
    request.onProgress?.({ stage: 'replicates', done, total: Math.max(done, request.replicates) });
    request.onReplicate?.(soFar, done);
  };
  const batch = async (first: number, count: number): Promise<void> => {
    const ends = await Promise.allSettled(Array.from({ length: count }, (_, i) => live(first + i)));
    const broken = ends.find((end) => end.status === 'rejected' && !request.stop?.());
    if (broken && broken.status === 'rejected') throw broken.reason;
  };
  try {
    await batch(0, request.replicates);
    asked = await goOn(request, batch, sumOf);
  } finally {
    await pool.destroy();
  }
  return finish(request, sumOf(asked));
}

function finish({ out }: CompareRequest, comparison: Comparison): Comparison {
  if (comparison.runs.length === 0) return comparison;
  writeComparison(out, comparison);
  // A record that a run left here before is of none of these.
  rmSync(join(out, recordName), { force: true });
  return comparison;
}

/** Threads that live replicates side by side. */
function poolOf({ workers, replicates, until }: CompareRequest): Piscina {
  const maxThreads = Math.max(1, Math.min(workers, until?.most ?? replicates));
  return new Piscina({ filename: replicateFile, maxThreads, minThreads: 1, execArgv: [] });
}

/**
 * Goes on until what came is enough, and says how many replicates that took. Several are lived side
 * by side; those beyond the first count that is enough are left out, so the count is the same for
 * any number of workers.
 */
async function goOn(
  request: CompareRequest,
  batch: (first: number, count: number) => Promise<void>,
  sumOf: (count: number) => Comparison,
): Promise<number> {
  const { until, workers } = request;
  let asked = request.replicates;
  if (!until) return asked;
  let lived = asked;
  while (asked < until.most && !request.stop?.() && !until.isEnough(sumOf(asked))) {
    asked += 1;
    if (asked <= lived) continue;
    const count = Math.max(1, Math.min(workers, until.most - lived));
    await batch(lived, count);
    lived += count;
  }
  return asked;
}

/** A part of a comparison is written after the first town, and then so often at most. */
const partMilliseconds = 20_000;

/** The towns that can be used again: of the same society, rules, days, luck and program. */
function townsOf(request: CompareRequest, society: Society, scenarios: readonly Scenario[]): Towns {
  const { people, seed, days, burnIn, out } = request;
  const past = openScenario({ source: 'no-scoring', overrides: [] }).scenario;
  const rules = [...scenarios, past].map(hashScenario);
  return new Towns(out, {
    society: societyHash(society), people, seed, days, burnIn, rules,
    engine: engineHash, program: programHash(),
  });
}

const keptTowns = ({ replicates, until }: CompareRequest, towns: Towns): (Piece[] | null)[] =>
  Array.from({ length: until?.most ?? replicates }, (_, replicate) => towns.load(replicate));

/** Tasks that wait in the queue are dropped once the caller asks to stop. */
function stopper(request: CompareRequest): AbortSignal | undefined {
  if (!request.stop) return undefined;
  const controller = new AbortController();
  const timer = setInterval(() => {
    if (request.stop?.()) {
      clearInterval(timer);
      controller.abort();
    }
  }, 200);
  timer.unref();
  return controller.signal;
}

/** Lives one run of a comparison again and gives its digest. */
export function recompute(comparison: Comparison, run: { arm: string; replicate: number }, arms: readonly CompareRequest['arms'][number][], burnIn: number): string {
  const pieces = liveReplicate({
    society: comparison.society.id, people: comparison.society.people, seed: comparison.seed,
    arms: [arms[comparison.arms.findIndex((arm) => arm.id === run.arm)]], days: comparison.days, burnIn, replicate: run.replicate,
  });
  return pieces[0].digest;
}
