/** One replicate of a comparison: the shared past, then every arm, in one worker. */
import { performance } from 'node:perf_hooks';
import { makePlan } from '#scenario/compile/plan.js';
import type { ScenarioChoice, SocietyChoice } from './api.js';
import { type ArmSettings, beginArm, liveArm, livePast } from './arm.js';
import type { Piece } from './gather.js';
import { withRoom } from './room.js';
import { openScenario, openSociety } from './open.js';

export interface ReplicateTask extends SocietyChoice {
  readonly arms: readonly ScenarioChoice[];
  readonly days: number;
  readonly burnIn: number;
  readonly replicate: number;
}

const clock = (): number => performance.now();

/** Lives all arms of one replicate; an arm that fails is told, the others go on. */
export default function liveReplicate(task: ReplicateTask): Piece[] {
  const society = openSociety(task);
  const settings: ArmSettings = { society, seed: task.seed, replicate: task.replicate, days: task.days, burnIn: task.burnIn };
  const baseline = openScenario({ source: 'no-scoring', overrides: [] }).scenario;
  const past = task.burnIn > 0 ? livePast(baseline, settings) : null;
  let conduct: Float64Array | null = null;
  return task.arms.map((choice): Piece => {
    const { scenario } = openScenario(choice);
    const common = { arm: scenario.id, replicate: task.replicate };
    try {
      const equal = conduct;
      const horizon = task.burnIn + task.days;
      const outcome = withRoom((room) => {
        const plan = makePlan(scenario, society, { burnIn: task.burnIn, horizon, room });
        return liveArm(plan, beginArm(plan, past, settings), settings, equal, clock);
      });
      // The first arm is the baseline: conduct is equal where it is equal there.
      conduct ??= outcome.conduct;
      const { digest, seconds, imbalance, values, series, silentRules } = outcome;
      return { ...common, digest, seconds, imbalance, failed: null, values, series, silentRules };
    } catch (error) {
      return { ...common, digest: '', seconds: 0, imbalance: null, failed: (error as Error).message, values: [], series: [], silentRules: [] };
    }
  });
}
