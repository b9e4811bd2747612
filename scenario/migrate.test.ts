/** Older files are brought up to date place by place; newer ones are left alone. */
import { expect, test } from 'vitest';
import { checkout, withText } from '../tests/scenarios/files.js';
import { loadScenario } from './load.js';
import { formatOf, migrateText } from './migrate.js';
import { currentFormat, migrationSteps } from './migration-steps.js';

const path = 'tests/scenarios/old/street-manners.scenario.yaml';
const old = checkout.read(path)!;

test('steps lead from the oldest format to the present one without a gap', () => {
  expect(migrationSteps[0]!.from).toBe(0);
  for (const [i, step] of migrationSteps.entries()) {
    expect(step.to).toBe(step.from + 1);
    if (i > 0) expect(step.from).toBe(migrationSteps[i - 1]!.to);
  }
  expect(migrationSteps.at(-1)!.to).toBe(currentFormat);
});

test('a draft becomes a scenario that loads, its comments where they were', () => {
  const { text, from, to, changes, problems } = migrateText(old, path);
  expect({ from, to, problems }).toEqual({ from: 0, to: 1, problems: [] });
  expect(changes.length).toBe(13);
  for (const comment of old.match(/#.*/g)!) expect(text).toContain(comment);
  const { scenario, problems: left } = loadScenario(
    withText('x.scenario.yaml', text),
    'x.scenario.yaml',
  );
  expect(left.filter((one) => one.severity === 'error')).toEqual([]);
  expect(scenario!.channels.crossing).toMatchObject({
    coveragePer1024: 102,
    misattributedPer1024: 51,
    delay: 1,
  });
  expect(scenario!.policies.find(({ id }) => id === 'everyone')!.per1024).toBe(92);
  expect(scenario!.ledgers.municipal!.expiry).toBe(730);
});

test('what is of today stays letter for letter', () => {
  const { text } = migrateText(old, path);
  expect(migrateText(text, path)).toMatchObject({ text, from: 1, to: 1, changes: [] });
  const told = checkout.read('scenarios/told.scenario.yaml')!;
  expect(migrateText(told, 'told').text).toBe(told);
});

test('a newer format is refused, untouched', () => {
  const text = 'format: 9\nid: x\nname: Later\n';
  const done = migrateText(text, 'later');
  expect(done.text).toBe(text);
  expect(done.problems.map(({ code }) => code)).toEqual(['E0108']);
  expect(done.problems[0]!.fix).toContain('newer Glasshouse');
});

test('an old and a new name side by side are told, not guessed at', () => {
  const text = 'id: x\nname: One\ntitle: Two\n';
  const done = migrateText(text, 'x');
  expect(done.text).toBe(text);
  expect(done.problems).toMatchObject([{ code: 'E0416', line: 2, column: 1 }]);
});

test('a share that is none is told with its place', () => {
  const done = migrateText('id: x\ngates:\n  - { id: g, enforced: 40 }\n', 'x');
  expect(done.problems).toMatchObject([{ code: 'E0205', line: 3, column: 14 }]);
});

test('the format is read where it is written', () => {
  expect(formatOf('id: x\n', 'x')).toBe(0);
  expect(formatOf('format: 1\n', 'x')).toBe(1);
  expect(formatOf('format: one\n', 'x')).toBe(null);
  expect(formatOf('- 1\n', 'x')).toBe(null);
});
