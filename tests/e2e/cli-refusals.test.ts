/**
 * What the command line refuses, and how: where, what, why, what to do; nothing written, never a
 * stack trace.
 */
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ask, askJson as askJsonIn, enter } from './program.js';

const { here, leave } = enter();
afterAll(leave);

const askJson = (words: readonly string[], code = 0) => askJsonIn(words, here, code);

describe('what cannot be done', () => {
  const refused: readonly (readonly [string, RegExp])[] = [
    ['rnu told', /Did you mean run\?/],
    ['run tol', /Did you mean told\?/],
    ['run told --sed 4', /--sed\n.*not a flag.*\n.*Did you mean --seed\?/],
    ['run told --society cn-2021', /Did you mean cn-2020\?/],
    ['compare told --limit colateral-share<=1', /Did you mean collateral-share\?/],
    ['compare told --limit restricted<=20', /Write 0\.2, or 20%/],
    ['run told --set mechanisms.acts/trafic.x=3', /write `acts\/traffic`/],
    ['run told --set other:start=2020-01-01', /other\n.*not an arm.*\n.*told/],
    ['run told --set gates', /dotted path, an equals sign and a value/],
    ['run absent.scenario.yaml', /absent\.scenario\.yaml\n.*does not exist/],
    ['check absent.scenario.yaml', /E0105/],
    ['run told --people many', /--people\n.*many\n.*whole number/],
    ['run told --people 900000000', /do not fit.*\n.*Use --people [1-9]\d+0000/],
    ['plan told --people 900000000', /do not fit/],
    ['run told --seed 4294967296', /0 to 4,294,967,295/],
    ['run told --days 5 --years 2', /both given/],
    ['run told --out /dev/null/results', /\/dev\/null is a file/],
    ['compare told no-scoring --out /proc/results', /cannot be written/],
    ['run', /needs a SCENARIO/],
    ['run told documented', /one word too many/],
    ['schema scenari', /Did you mean scenario\?/],
    ['verify absent', /cannot read absent/],
    ['report absent', /cannot read absent/],
  ];

  it.each(refused)('%s', (words, says) => {
    const folder = mkdtempSync(join(here, 'refused-'));
    const answer = ask(words.split(' '), folder);
    expect(answer.code).toBe(1);
    const said = answer.out + answer.err;
    expect(said).toMatch(says);
    expect(said).toMatch(/^ {2}why: .+\n {2}fix: .+/m);
    expect(said).not.toMatch(/\n\s+at .*:\d+/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a hostile file is a problem with a place, whatever it holds', () => {
    const folder = mkdtempSync(join(here, 'hostile-'));
    const texts = {
      'bytes.scenario.yaml': Buffer.from([0, 255, 254, 7, 27, 91, 50, 74]),
      'empty.scenario.yaml': '',
      'escape.scenario.yaml': 'id: "\u001b[2J"\n\u001b[31mred: 1\n',
      'aliases.scenario.yaml': `a: &a [${'x,'.repeat(50)}]\nb: &b [${'*a,'.repeat(50)}]\n`,
      'deep.scenario.yaml': `${'['.repeat(5000)}`,
      'long.scenario.yaml': `id: ${'x'.repeat(2_000_000)}\n`,
    };
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    mkdirSync(join(folder, 'folder.scenario.yaml'));
    for (const name of [...Object.keys(texts), 'folder.scenario.yaml']) {
      const answer = ask(['check', name], folder);
      expect(answer.code, name).toBe(1);
      expect(answer.out).toMatch(/:\d+:\d+ error E\d{4}/);
      expect(answer.out).not.toContain('\u001b');
      expect(answer.out + answer.err).not.toMatch(/\n\s+at .*:\d+/);
    }
    for (const name of ['bytes.scenario.yaml', 'folder.scenario.yaml']) {
      expect(ask(['run', name], folder).code, name).toBe(1);
    }
    expect(readdirSync(folder)).toHaveLength(Object.keys(texts).length + 1);
  });

  it('is told as a document too', () => {
    const { error } = askJson(['run', 'told', '--sed', '4'], 1);
    expect(error).toMatchObject({ what: '--sed', nearest: '--seed', exitCode: 1 });
    const set = askJson(['run', 'told', '--set', 'mechanisms.acts/trafic.x=3'], 1);
    expect(set.error.problems[0]).toMatchObject({ nearest: 'acts/traffic', file: '--set' });
  });
});
