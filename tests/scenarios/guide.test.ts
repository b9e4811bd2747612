/** The whole scenarios in the guide load as they stand. */
import { expect, test } from 'vitest';
import { loadScenario } from '#scenario/load.js';
import { checkout, withText } from './files.js';

const page = checkout.read('docs/guides/write-a-scenario.md')!;
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!);

test('the guide shows whole scenarios', () => {
  expect(blocks.length).toBe(2);
});

test.each(blocks)('example %#', (text) => {
  const files = withText('x.scenario.yaml', text);
  const { scenario, problems } = loadScenario(files, 'x.scenario.yaml');
  expect(problems.filter((one) => one.severity === 'error')).toEqual([]);
  expect(scenario).not.toBeNull();
  expect(problems.map((one) => one.code)).not.toContain('L0110');
});
