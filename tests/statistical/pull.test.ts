/** The level-based form of MODEL 6: on a regular network the pulls cancel, and spread as derived. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { standardDeviation } from '#statistics/moments.js';
import { loadSociety } from '#scenario/society-file.js';
import { rig } from '../contract/rig.js';

it('pulls sum to zero and have deviation k σ √(1 + 1/m) on a regular network', () => {
  const file = loadSociety({ read: (path) => readFileSync(path, 'utf8') }, 'scenarios/closed-form/regular-4.society.yaml').society!;
  const made = rig({ society: file, people: 20_000, scenario: 'scenarios/closed-form/pull.scenario.yaml', seed: 3 });
  made.live(120);
  const raw = made.column('people.raw');
  const pull = made.column('people.pull');
  const free = raw.map((points, row) => points - pull[row]);
  const sum = pull.reduce((a, b) => a + b, 0);
  // Toward zero, each pull loses less than one unit, to either side.
  expect(Math.abs(sum)).toBeLessThan(0.05 * 20_000);
  const expected = (102 / 1024) * standardDeviation(free) * Math.sqrt(1 + 1 / 4);
  expect(standardDeviation(pull) / expected).toBeGreaterThan(0.98);
  expect(standardDeviation(pull) / expected).toBeLessThan(1.02);
}, 60_000);
