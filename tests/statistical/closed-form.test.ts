/**
 * Depth-limited guilt by association in closed form (VALIDATION V12, MODEL 6), lived by the
 * society's own propagation: one act, full detection, half a loss passed on per step.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '#engine/columns/operations.js';
import { EngineRun } from '#engine/schedule/run.js';
import { factories } from '#model/generated/steps.js';
import { buildPlainSociety } from '#model/society/build.js';
import { makePlan } from '#scenario/compile/plan.js';
import { loadSociety } from '#scenario/society-file.js';
import { scenario } from '../contract/rig.js';

const people = 50_000;
const days = 120;
const share = 0.5;

const read = { read: (path: string) => readFileSync(path, 'utf8') };

/** Loss through others for every point of own loss: ratio of sums, with its error over days. */
function spread(society: string, depth: number, seed: number): { ratio: number; error: number; sources: number } {
  const file = loadSociety(read, `scenarios/closed-form/${society}.society.yaml`).society!;
  const built = buildPlainSociety({ id: file.id, people, seed }, file);
  const plan = makePlan(scenario(`scenarios/closed-form/spread-depth-${depth}.scenario.yaml`), built, { burnIn: 0, horizon: days });
  const run = new EngineRun(plan.engine, { seed, replicate: 0 }, { factories });
  const own = new Float64Array(days + 1);
  const through = new Float64Array(days + 1);
  let sources = 0;
  const list = run.storage.lists.get('ledgers.postings')!;
  for (let day = 0; day < days; day++) {
    run.day();
    for (const [, , kind, , points] of entriesOf(list)) {
      if (kind === 0) {
        own[day] -= points;
        sources += 1;
      } else if (kind === 1) through[day - 1] -= points; // posted the day after its cause
    }
  }
  // The last day's spread is not posted yet: leave its sources out.
  const [a, b] = [own.subarray(0, days - 1), through.subarray(0, days - 1)];
  const total = (x: Float64Array): number => x.reduce((sum, value) => sum + value, 0);
  const ratio = total(b) / total(a);
  const residual = a.reduce((sum, x, day) => sum + (b[day] - ratio * x) ** 2, 0);
  const error = Math.sqrt((residual * a.length) / (a.length - 1)) / total(a);
  return { ratio, error, sources };
}

const poisson = (degree: number, depth: number): number =>
  Array.from({ length: depth }, (_, l) => (degree * share) ** (l + 1)).reduce((x, y) => x + y, 0);
const regular = (degree: number, depth: number): number =>
  Array.from({ length: depth }, (_, l) => degree * (degree - 1) ** l * share ** (l + 1)).reduce((x, y) => x + y, 0);

describe('points lost through others', () => {
  it.each([
    ['poisson-4', 1, poisson(4, 1), 2], ['poisson-4', 2, poisson(4, 2), 6], ['poisson-4', 3, poisson(4, 3), 14],
    ['regular-4', 1, regular(4, 1), 2], ['regular-4', 2, regular(4, 2), 5], ['regular-4', 3, regular(4, 3), 9.5],
  ] as const)('on %s to depth %i are %d own losses', (society, depth, formula, printed) => {
    expect(formula).toBeCloseTo(printed, 10);
    const found = spread(society, depth, 5);
    expect(found.sources).toBeGreaterThan(1500);
    const exact = society === 'regular-4' ? Math.max(found.error, 1e-3 * formula) : found.error;
    expect(Math.abs(found.ratio - formula)).toBeLessThanOrEqual(4 * exact);
    // Collateral share R / (1 + R).
    expect(found.ratio / (1 + found.ratio)).toBeCloseTo(formula / (1 + formula), 1);
  }, 120_000);
});
