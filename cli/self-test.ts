/**
 * A small run whose digest is the same on every machine, engine and number of workers.
 *
 * It changes when the model changes: after a change that is meant to, and only then, run
 * refresh-self-test.ts, which writes it here.
 */
import { runScenario } from '#experiments/run.js';

export const selfTest = {
  scenario: 'told',
  society: 'cn-2020',
  people: 500,
  days: 100,
  seed: 1,
  digest: '21403656910811b956fe2efd521d49c31bb1603ce0ed1aa3e56bfbcd0ee5504b',
} as const;

/** Lives the self-test and gives its digest. */
export async function liveSelfTest(): Promise<string> {
  const { scenario, digest: _, ...life } = selfTest;
  const choice = { source: scenario, overrides: [] };
  const alone = { burnIn: 0, replicate: 0, workers: 1, out: null, command: '' };
  const { digest } = await runScenario({ ...life, ...alone, scenario: choice });
  return digest;
}
