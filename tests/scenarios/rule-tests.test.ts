/** Rule tests are lived by the engine: shipped ones hold, a changed rule is told with its line. */
import { describe, expect, test } from 'vitest';
import { judgeAll, judgeRuleTest } from '#experiments/rule-tests/judge.js';
import { loadScenario } from '#scenario/load.js';
import { loadRuleTests } from '#scenario/rule-test-file.js';
import type { RuleTest } from '#scenario/rule-test.js';
import { checkout, withText } from './files.js';

const scenarioOf = (name: string) =>
  loadScenario(checkout, `scenarios/${name}.scenario.yaml`).scenario!;
const told = scenarioOf('told');

/** The example of the language's own description (20 points, a friend, 102/1024). */
const example: RuleTest = {
  given: { acts: [{ do: 'opinion', day: 10, seen: 'platform' }], ties: [{ friend: 1 }] },
  expect: { score: 630, friends: [{ score: 648.015625, posted: 12 }], flight: 'open' },
};

describe('rule tests', () => {
  test.each(['told', 'documented', 'safeguarded'])('of %s hold', (name) => {
    const { scenario, tests, problems } = loadRuleTests(checkout, `scenarios/${name}.test.yaml`);
    expect(problems.filter((one) => one.severity === 'error')).toEqual([]);
    expect(tests.length).toBeGreaterThanOrEqual(3);
    for (const tried of judgeAll(scenario!, tests)) {
      expect(tried.differences, tried.name).toEqual([]);
      expect(tried.checked).toBeGreaterThan(0);
    }
  });

  test('the example of the language comes out to the 64th', () => {
    expect(judgeRuleTest(told, example)).toEqual({ passed: true, checked: 4, differences: [] });
  });

  test('what did not come is told with the rule and its line', () => {
    const wrong = {
      ...example,
      expect: { score: 640, friends: [{ score: 649 }], flight: 'closed' },
    };
    const { passed, differences } = judgeRuleTest(told, wrong);
    expect(passed).toBe(false);
    expect(differences.map(({ at, expected, came }) => [at, expected, came])).toEqual([
      ['score', '640', '630'],
      ['friends.0.score', '649', '648.015625'],
      ['flight', 'closed', 'open'],
    ]);
    const line = told.origins['ledgers.unified.rules.opinion.id']!.line;
    expect(differences[0]!.because).toEqual([
      `day 11: -20 by unified/opinion (scenarios/told.scenario.yaml:${line})`,
    ]);
    expect(differences[2]!.because[0]).toContain('refused 0 times');
  });

  test('a threshold crossed opens and closes at exactly its point', () => {
    const loan = (points: number) => {
      const text = [
        'format: 1\nid: x\ntitle: X\nextends: told\nledgers:\n  unified:\n    rules:',
        `      - { id: opinion, points: ${points} }`,
      ].join('\n');
      const { scenario } = loadScenario(withText('x.scenario.yaml', text), 'x.scenario.yaml');
      return judgeRuleTest(scenario!, { ...example, expect: { loan: 'open' } }).passed;
    };
    expect(loan(-50)).toBe(true);
    expect(loan(-50.015625)).toBe(false);
  });

  test('a firm’s driver costs the one who answers for the firm', () => {
    const judged = judgeRuleTest(told, {
      given: { acts: [{ do: 'red-light', day: 3, seen: 'road' }], drives: 'firm-vehicle' },
      expect: { score: 645, representative: { entries: [] } },
    });
    const came = judged.differences.find(({ at }) => at.startsWith('representative'));
    expect(came!.because.join()).toMatch(/day 11: -\S+ by unified/);
  });

  test('nothing is left to luck: two livings are alike', () => {
    expect(judgeRuleTest(told, example)).toEqual(judgeRuleTest(told, example));
  });
});

describe('a file of rule tests', () => {
  const open = (text: string) => loadRuleTests(withText('a/x.test.yaml', text), 'a/x.test.yaml');

  test('names its scenario, or the nearest there is', () => {
    const { problems } = open('format: 1\nscenario: tolt\ntests: []\n');
    expect(problems.map(({ code }) => code)).toContain('E0105');
    expect(problems.find(({ code }) => code === 'E0105')!.nearest).toBe('told');
  });

  test.each([
    ['an act that is none', '{ do: opinoin, day: 1 }', '{ score: 1 }', 'E0301'],
    [
      'a channel that cannot see it',
      '{ do: opinion, day: 1, seen: road }',
      '{ score: 1 }',
      'E0419',
    ],
    ['a standing that is none', '{ do: opinion, day: 1 }', '{ standing: lowest }', 'E0301'],
    [
      'friends that were not given',
      '{ do: opinion, day: 1 }',
      '{ friends: [{ score: 1 }] }',
      'E0419',
    ],
    ['an evening before the act', '{ do: opinion, day: 9 }', '{ on: 3 }', 'E0419'],
    ['a key of nobody', '{ do: opinion, day: 1, who: x }', '{ score: 1 }', 'E0201'],
  ])('refuses %s', (_, act, expected, code) => {
    const text = ['format: 1', 'scenario: told', 'tests:', `  - given: { acts: [${act}] }`].join(
      '\n',
    );
    const { scenario, problems } = open(`${text}\n    expect: ${expected}\n`);
    expect(scenario).toBeNull();
    const errors = problems.filter((one) => one.severity === 'error');
    expect(errors.map((one) => one.code)).toEqual([code]);
    expect(errors[0]!.line).toBeGreaterThan(3);
  });
});
