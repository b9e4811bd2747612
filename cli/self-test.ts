/**
 * A small run whose digest is the same on every machine, engine and number of workers.
 *
 * The digest changes when the model changes: after such a change, and only then, run
 * `npx glasshouse doctor` and write the digest it obtained here.
 */
import { runScenario } from '#experiments/run.js';

export const selfTest = {
  scenario: 'told',
  society: 'cn-2020',
  people: 500,
  days: 100,
  seed: 1,
  digest: 'b220ff62defff233eb3581e3fd72d6ee3ab9af86eb9b29a1ad6c189e3a5276e1',
} as const;

/** Lives the self-test and gives its digest. */
export async function liveSelfTest(): Promise<string> {
  const { scenario, digest: _, ...life } = selfTest;
  const choice = { source: scenario, overrides: [] };
  const alone = { burnIn: 0, replicate: 0, workers: 1, out: null };
  const { digest } = await runScenario({ ...life, ...alone, scenario: choice });
  return digest;
}
