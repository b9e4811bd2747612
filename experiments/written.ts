/** Writes a single run's results: a comparison of one arm. */
import type { WholeFile } from '#results/atomic.js';
import { writeComparison } from '#results/store.js';
import { hashScenario } from '#scenario/compile/plan.js';
import type { Scenario } from '#scenario/types.js';
import type { RunRequest, RunResult } from './api.js';
import type { ArmOutcome } from './arm.js';
import { gather } from './gather.js';
import { declaredLimits } from './limits.js';
import { openSociety } from './open.js';

/** `beside` are further files of the run, written with it or not at all. */
export function writeRun(
  folder: string,
  request: RunRequest,
  result: RunResult,
  outcome: ArmOutcome,
  scenario: Scenario,
  beside: readonly WholeFile[],
): void {
  const comparison = gather({
    title: scenario.title,
    society: openSociety(request), seed: request.seed, days: request.days, scenarios: [scenario], hashes: [hashScenario(scenario)],
    pieces: [{
      arm: scenario.id, replicate: request.replicate, digest: result.digest, seconds: result.seconds, imbalance: outcome.imbalance,
      failed: null, values: outcome.values, series: outcome.series, silentRules: outcome.silentRules,
    }],
    limits: declaredLimits([scenario.id]), replicatesAsked: 1,
    command: request.command,
  });
  writeComparison(folder, comparison, undefined, beside);
}
