import { describe, expect, test } from 'vitest';
import { checkout, withText } from '../tests/scenarios/files.js';
import { loadScenario, shippedScenarios } from './load.js';
import type { Override } from './overrides.js';

const head = (id: string, parent: string) =>
  `format: 1\nid: ${id}\ntitle: A test\nextends: ${parent}\n`;

function set(...overrides: [string, string][]) {
  const given: Override[] = overrides.map(([path, value]) => ({ path, value }));
  return loadScenario(checkout, 'scenarios/told.scenario.yaml', given);
}

describe('overrides', () => {
  test('change rows of lists by id, keys of maps and mechanisms', () => {
    const { scenario, problems } = set(
      ['gates.flight.enforcedPer1024', '0'],
      ['ledgers.unified.rules.opinion.points', '-12.5'],
      ['ledgers.unified.expiry', '2 years'],
      ['acts.jaywalk.ratePer1000PersonYears', '30000'],
      ['mechanisms.adaptation/fear.risePerMillion', '2000'],
      ['mechanisms.observation/tip', 'off'],
      ['propagation.friends.remove', 'true'],
      ['mechanisms.propagation/association', 'off'],
    );
    expect(problems.filter((one) => one.severity === 'error')).toEqual([]);
    expect(scenario!.gates[0]).toMatchObject({ id: 'flight', enforcedPer1024: 0 });
    const opinion = scenario!.ledgers.unified!.rules.find((rule) => rule.id === 'opinion')!;
    expect(opinion.points.byLevel).toEqual([-800]);
    expect(opinion.because).toContain('M08');
    expect(scenario!.ledgers.unified!.expiry).toBe(730);
    expect(scenario!.acts.jaywalk!.ratePer1000).toBe(30_000);
    expect(scenario!.mechanisms['adaptation/fear']).toMatchObject({ risePerMillion: 2000 });
    expect(scenario!.mechanisms['observation/tip']).toBeUndefined();
    expect(scenario!.propagation.map((row) => row.id)).not.toContain('friends');
    expect(scenario!.id).toBe('told');
    expect(scenario!.origins['gates.flight.enforcedPer1024']).toMatchObject({
      file: '--set',
      line: 1,
    });
  });

  test.each([
    ['gates.fligth.enforcedPer1024', '0', 'E0208', 'flight'],
    ['ledgers.unifed.expiry', 'never', 'E0208', 'unified'],
    ['ledgers.unified.expirey', 'never', 'E0208', 'expiry'],
    ['ledgers.unified.expiry', '3', 'E0202', null],
    ['ledgers.unified.rules.opinion.points', '0.3', 'E0401', null],
    ['start', '2019-02-30', 'E0402', null],
    ['title', '[', 'E0101', null],
    ['', '3', 'E0208', null],
    ['propagation.freinds.depth', '2', 'E0208', 'friends'],
    ['ledgers.unified.expiry.days', '2', 'E0208', null],
    ['acts.jaywlak.ratePer1000PersonYears', '2', 'E0301', 'jaywalk'],
  ])('refuses %s=%s', (path, value, code, nearest) => {
    const { scenario, problems } = set(['tick', 'day'], [path, value]);
    expect(scenario).toBeNull();
    expect(problems[0]).toMatchObject({ code, file: '--set', line: 2, nearest });
  });
});

describe('parents', () => {
  test('are found by relative path and by shipped id', () => {
    const path = 'tests/scenarios/good/x.scenario.yaml';
    for (const parent of ['../../../scenarios/told.scenario.yaml', 'told']) {
      const files = withText(path, head('x', parent));
      const { scenario } = loadScenario(files, path);
      expect(scenario!.ancestry).toEqual(['x', 'told', 'no-scoring']);
    }
  });

  test('that are too many are refused, and so are circles over several files', () => {
    const chain = {
      read(path: string) {
        const number = Number(/^s(\d+)\./.exec(path)?.[1] ?? Number.NaN);
        return Number.isNaN(number) ? null : head(`s${number}`, `s${number + 1}`);
      },
    };
    const long = loadScenario(chain, 's0.scenario.yaml');
    expect(long.problems.map((one) => one.code)).toEqual(['E0107']);
    const circle = {
      read: (path: string) =>
        path.startsWith('a') ? head('a', 'b') : path.startsWith('b') ? head('b', 'a') : null,
    };
    const round = loadScenario(circle, 'a.scenario.yaml');
    expect(round.problems).toMatchObject([{ code: 'E0106', file: 'b.scenario.yaml', line: 4 }]);
  });

  test('report their own faults at their own place', () => {
    const files = {
      read: (path: string) =>
        path === 'a.scenario.yaml'
          ? head('a', 'b')
          : path === 'b.scenario.yaml'
            ? `${head('b', 'told')}strat: 3\n`
            : checkout.read(path),
    };
    const { problems } = loadScenario(files, 'a.scenario.yaml');
    expect(problems).toMatchObject([{ code: 'E0201', file: 'b.scenario.yaml', line: 5 }]);
  });

  test.each(shippedScenarios)('%s is itself when laid over by nothing or by itself', (name) => {
    const own = checkout.read(`scenarios/${name}.scenario.yaml`)!;
    const load = (text: string) =>
      loadScenario(withText('x.scenario.yaml', text), 'x.scenario.yaml');
    const plain = load(own).scenario!;
    const repeated = `${own.replace(/^extends: .*\n/m, '')}extends: ${name}\n`;
    const removes = own.includes('remove: true');
    for (const text of removes ? [head('x', name)] : [head('x', name), repeated]) {
      const { scenario, problems } = load(text);
      expect(problems.filter((one) => one.severity === 'error')).toEqual([]);
      const same = { id: '', title: '', ancestry: [], origins: {} };
      expect({ ...scenario, ...same }).toEqual({ ...plain, ...same });
    }
  });

  test('keep their grounds when a child gives grounds of its own', () => {
    const path = 'x.scenario.yaml';
    const text = `${head('x', 'told')}grounds: { status: assumed, because: made up }
gates:
  - { id: flight, enforcedPer1024: 512 }
`;
    const { scenario } = loadScenario(withText(path, text), path);
    expect(scenario!.gates[0]).toMatchObject({ id: 'flight', status: 'assumed' });
    expect(scenario!.gates[1]).toMatchObject({ id: 'flight-court', status: 'documented' });
  });
});

describe('limits', () => {
  test('a file above one MiB is not read', () => {
    const text = `title: ${'é'.repeat(600_000)}\n`;
    const { problems } = loadScenario(withText('x', text), 'x');
    expect(problems.map((one) => one.code)).toEqual(['E0102']);
  });

  test('deep brackets and deep indentation stop early', () => {
    const brackets = `title: ${'['.repeat(500_000)}`;
    const lines = Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`);
    for (const text of [brackets, lines.join('\n')]) {
      const { problems } = loadScenario(withText('x', text), 'x');
      expect(problems.map((one) => one.code)).toEqual(['E0103']);
    }
  });

  test.each([
    ['"', '\\x', 30_000],
    ['', '- ', 40_000],
    ['', '? ', 30_000],
    ['', 'a: &a\n', 5_000],
    ['', '- a\n', 30_000],
    ['policies:\n', '- { id: x }\n', 6_000],
    ['', '!!x ', 20_000],
  ])('%j and %j %i times ends in a few problems', (first, piece, times) => {
    const text = first + piece.repeat(times);
    const { problems } = loadScenario(withText('x', text), 'x');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(1_100);
  });

  test('a file of very many keys is read in little time', () => {
    const keys = Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`);
    const before = performance.now();
    const files = withText('x', keys.join('\n'));
    const { problems } = loadScenario(files, 'x');
    expect(problems.map((one) => one.code)).toEqual(['E0103']);
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  test('a missing file is a problem', () => {
    const { problems } = loadScenario({ read: () => null }, 'x');
    expect(problems).toMatchObject([{ code: 'E0105', file: 'x', line: 1, column: 1 }]);
  });
});
