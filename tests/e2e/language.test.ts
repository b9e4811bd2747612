/** The verbs around a scenario file, from outside: init, test, migrate, check. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ask as askIn, askJson as askJsonIn, enter } from './program.js';

const old = fileURLToPath(
  new URL('../scenarios/old/street-manners.scenario.yaml', import.meta.url),
);
const { here, leave } = enter();
afterAll(leave);

const ask = (...words: string[]) => askIn(words, here);
const askJson = (words: string[], code = 0) => askJsonIn(words, here, code);

describe('init', () => {
  it.each(['told', 'documented', 'finance-only', 'safeguarded', 'no-scoring'])(
    'from %s is clean under check and its test holds',
    (name) => {
      const { file, extends: from } = askJson(['init', `of-${name}`, '--from', name]);
      expect({ file, from }).toEqual({ file: `of-${name}.scenario.yaml`, from: name });
      expect(askJson(['check', file])).toMatchObject({ errors: 0, lint: 0 });
      expect(askJson(['test', file])).toMatchObject({ passed: 1, failed: 0 });
      expect(readFileSync(join(here, file), 'utf8').match(/^#/gm)!.length).toBeGreaterThan(5);
    },
  );

  it('--blank extends nothing, and runs', () => {
    const { file } = askJson(['init', 'town', '--blank']);
    expect(askJson(['check', file])).toMatchObject({ errors: 0, lint: 0 });
    expect(askJson(['test', file])).toMatchObject({ passed: 1, failed: 0 });
    const run = askJson([
      'run',
      file,
      '--people',
      '300',
      '--days',
      '30',
      '--burn-in',
      '0',
      '--quiet',
    ]);
    expect(run.scenario).toBe('town');
  });

  it('writes over nothing, and refuses what excludes each other', () => {
    writeFileSync(join(here, 'mine.scenario.yaml'), 'mine');
    expect(ask('init', 'mine').code).toBe(1);
    expect(readFileSync(join(here, 'mine.scenario.yaml'), 'utf8')).toBe('mine');
    expect(ask('init', 'other', '--blank', '--from', 'told').err).toContain('are both given');
    expect(ask('init', 'other', '--from', 'tolt').err).toContain('told');
  });
});

describe('test', () => {
  it('finds the tests beside a scenario and ends in a count', () => {
    const { code, out } = ask('test', 'told');
    expect(code).toBe(0);
    expect(out).toMatch(/^passed {2}an-opinion-and-a-friend/m);
    expect(out).toMatch(/^\d+ passed, 0 failed$/m);
  });

  it('tells what was expected, what came, and the line of the rule', () => {
    const text = readFileSync(join(here, 'town.scenario.yaml'), 'utf8').replace(
      'score: 85',
      'score: 90',
    );
    writeFileSync(join(here, 'wrong.scenario.yaml'), text);
    const { code, out } = ask('test', 'wrong.scenario.yaml');
    expect(code).toBe(1);
    expect(out).toMatch(/score: expected 90, came 85/);
    expect(out).toMatch(/day 11: -5 by municipal\/jaywalk \(wrong\.scenario\.yaml:\d+\)/);
    const { tests, failed } = askJson(['test', 'wrong.scenario.yaml'], 1);
    expect(failed).toBe(1);
    expect(tests[0].differences[0]).toMatchObject({ at: 'score', expected: '90', came: '85' });
  });

  it('says where tests go if there are none', () => {
    expect(ask('test', 'no-scoring').err).toMatch(/has no rule tests[\s\S]*no-scoring\.test\.yaml/);
  });
});

describe('migrate', () => {
  it('shows what it would write, writes when asked, and then has nothing to do', () => {
    const file = join(here, 'old.scenario.yaml');
    copyFileSync(old, file);
    const before = readFileSync(file, 'utf8');
    const shown = ask('migrate', 'old.scenario.yaml');
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('not written');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(askJson(['migrate', 'old.scenario.yaml', '--write'])).toMatchObject({
      written: true,
      remaining: [],
    });
    expect(readFileSync(file, 'utf8')).toContain('title: Street manners # the title of today');
    expect(askJson(['check', 'old.scenario.yaml']).errors).toBe(0);
    expect(ask('migrate', 'old.scenario.yaml').out).toContain('nothing to do');
  });

  it('refuses a newer format, and leaves the file alone', () => {
    writeFileSync(join(here, 'later.scenario.yaml'), 'format: 4\nid: later\n');
    const { code, out } = ask('migrate', 'later.scenario.yaml', '--write');
    expect(code).toBe(1);
    expect(out).toContain('E0108');
    expect(readFileSync(join(here, 'later.scenario.yaml'), 'utf8')).toBe('format: 4\nid: later\n');
  });
});
