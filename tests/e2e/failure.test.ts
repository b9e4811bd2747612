/**
 * What the machine does to a run: one clear message, exit code 1, nothing half-written, and
 * nothing lost that was there.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { ask, askJson, enter, main } from './program.js';

const { here, leave } = enter();
afterAll(leave);
vi.setConfig({ testTimeout: 180_000 });

const short = ['told', '--people', '500', '--days', '40', '--burn-in', '5'];

/** Every file of a folder with its bytes. */
const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .map((path) => [path, readFileSync(path, 'base64')]),
  );

function isOneMessage(err: string): void {
  expect(err).toMatch(/^error: .+\n {2}why: .+\n {2}fix: .+/m);
  expect(err.match(/^error: /gm)).toHaveLength(1);
  expect(err).not.toMatch(/\n\s+at .*:\d+/);
}

describe('a disk that fills', () => {
  it('leaves the results that were there, and no part of the new ones', () => {
    askJson(['run', ...short, '--seed', '1', '--out', 'kept'], here);
    const before = contentOf(join(here, 'kept'));
    // Blocks of 1 KiB: tables fit, the record does not.
    const program = `exec "${process.execPath}" "${main}"`;
    const words = `run ${short.join(' ')} --seed 2 --quiet --out kept`;
    const command = `ulimit -f 12; ${program} ${words}`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: here, encoding: 'utf8' });
    expect(status).toBe(1);
    isOneMessage(stderr);
    expect(stderr).toMatch(/cannot write .*kept.*\n.*larger than the system allows/);
    expect(contentOf(join(here, 'kept'))).toEqual(before);
    expect(ask(['verify', 'kept', '--quiet'], here).code).toBe(0);
  });

  it('in the middle of a run keeps the checkpoint before', () => {
    const folder = join(here, 'small');
    mkdirSync(folder);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=250k', 'tmpfs', folder], {
        stdio: 'ignore',
      });
    } catch {
      // Without the right to mount, the limit on a file's size above stands for the full disk.
      return;
    }
    try {
      const words = ['run', ...short, '--people', '1500', '--quiet', '--out', join(folder, 'x')];
      const { code, err } = ask([...words, '--checkpoint-every', '3'], here);
      expect(code).toBe(1);
      isOneMessage(err);
      expect(err).toMatch(/the disk is full\n.*Free some space/);
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});

it('what a killed writer left half-written goes with the next writing', () => {
  askJson(['run', ...short, '--out', 'swept'], here);
  const left = join(here, 'swept', '.comparison.json.999999-0.part');
  writeFileSync(left, 'half');
  askJson(['run', ...short, '--out', 'swept'], here);
  expect(readdirSync(join(here, 'swept')).filter((name) => name.startsWith('.'))).toEqual([]);
});

describe('a file of a stranger', () => {
  const folder = mkdtempSync(join(here, 'hostile-'));
  const texts: Record<string, string | Buffer> = {
    'binary.scenario.yaml': Buffer.from([0, 255, 254, 7, 27]),
    'utf-16.scenario.yaml': Buffer.from('\ufefftitle: x', 'utf16le'),
    'latin.scenario.yaml': Buffer.from('id: caf\u00e9\n', 'latin1'),
    'empty.scenario.yaml': '',
    'huge.scenario.yaml': 'a'.repeat(5_000_000),
    'deep.scenario.yaml': `a: ${'['.repeat(100_000)}`,
    'bomb.scenario.yaml': ['a: &a0 [x,x,x,x,x,x,x,x,x]']
      .concat(Array.from({ length: 9 }, (_, i) => `b${i}: &a${i + 1} [${`*a${i},`.repeat(9)}]`))
      .join('\n'),
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'folder.scenario.yaml'));
  symlinkSync('nowhere.yaml', join(folder, 'dangling.scenario.yaml'));
  symlinkSync('loop.scenario.yaml', join(folder, 'loop.scenario.yaml'));
  execFileSync('mkfifo', [join(folder, 'pipe.scenario.yaml')]);
  const names = [
    ...Object.keys(texts),
    'folder.scenario.yaml',
    'dangling.scenario.yaml',
    'loop.scenario.yaml',
    'pipe.scenario.yaml',
  ];

  it.each(names)('%s is refused by run and by check, at once', (name) => {
    const run = ask(['run', name, '--people', '200', '--days', '5', '--quiet'], folder);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/^error: .+\n {2}why: .+\n {2}fix: .+/m);
    expect(run.err).not.toContain(`Did you mean ${name}`);
    const check = ask(['check', name], folder);
    expect(check.code).toBe(1);
    expect(check.out).toMatch(/:\d+:\d+ error E\d{4}/);
    expect(run.err + check.out + check.err).not.toMatch(/\n\s+at .*:\d+/);
  });

  it('with a mark at its head or the line ends of another system is read as any other', () => {
    const plain = readFileSync(
      new URL('../../scenarios/finance-only.scenario.yaml', import.meta.url),
      'utf8',
    );
    writeFileSync(join(folder, 'marked.scenario.yaml'), `\ufeff${plain}`);
    writeFileSync(join(folder, 'returns.scenario.yaml'), plain.replaceAll('\n', '\r\n'));
    const of = (source: string) =>
      askJson(['run', source, '--people', '200', '--days', '5', '--burn-in', '0'], folder)
        .scenarioHash;
    const usual = of('finance-only');
    expect(of('marked.scenario.yaml')).toBe(usual);
    expect(of('returns.scenario.yaml')).toBe(usual);
  });
});

describe('a damaged folder', () => {
  askJson(['run', ...short, '--out', 'good'], here);
  const whole = readFileSync(join(here, 'good', 'comparison.json'), 'utf8');
  const texts: Record<string, string> = {
    empty: '',
    half: whole.slice(0, whole.length >> 1),
    nothing: 'null',
    list: '[]',
    bare: '{"format": "glasshouse-comparison/1"}',
    'no runs': whole.replace('"runs"', '"rnus"'),
    'no command': whole.replace('"command"', '"comand"'),
  };

  it.each(Object.keys(texts))('%s comparison.json: report and verify say so', (name) => {
    const folder = mkdtempSync(join(here, 'damaged-'));
    for (const file of ['final.parquet', 'series.parquet'])
      writeFileSync(join(folder, file), readFileSync(join(here, 'good', file)));
    writeFileSync(join(folder, 'comparison.json'), texts[name]);
    const before = contentOf(folder);
    for (const verb of ['report', 'verify', 'explain']) {
      const { code, err } = ask([verb, folder, '--quiet'], here);
      expect(code, verb).toBe(1);
      isOneMessage(err);
      expect(err, verb).not.toContain('fault in Glasshouse');
    }
    expect(contentOf(folder)).toEqual(before);
  });
});
