/**
 * Runs that are killed: nothing half-written stays, and the next call goes on to the digest, the
 * metrics and the record of a run nobody disturbed.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { ask, askJson, enter, main } from './program.js';

const { here, leave } = enter();
afterAll(leave);
vi.setConfig({ testTimeout: 180_000 });

const set = ['policies.everyone.from=2019-01-05', 'policies.trial.to=2019-01-04'];
const told = ['told', '--people', '1500', '--days', '240', '--burn-in', '20', '--seed', '4'];
const life = [...told, ...set.flatMap((one) => ['--set', one])];

/** Starts the program and sends a signal once `isTime` says so, or after so many milliseconds. */
async function disturb(
  words: readonly string[],
  signal: NodeJS.Signals,
  isTime: () => boolean,
): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, [main, ...words], {
    cwd: here,
    env: { ...process.env, NO_COLOR: '1' },
  });
  let err = '';
  child.stderr.on('data', (piece) => {
    err += piece;
  });
  const timer = setInterval(() => isTime() && child.kill(signal), 3);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(timer);
  return { code, err };
}

const filesOf = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
const bytes = (...path: string[]): Buffer => readFileSync(join(here, ...path));
const strip = ({
  seconds: _s,
  out: _o,
  personDaysPerSecond: _p,
  ...rest
}: Record<string, unknown>) => rest;

describe('a run', () => {
  const whole = askJson(['run', ...life, '--out', 'whole'], here);

  it.each([1, 2])(
    'killed again and again, on %s workers, ends as if it had not been',
    async (workers) => {
      const folder = join(here, `killed-${workers}`);
      const words = [
        'run',
        ...life,
        '--out',
        folder,
        '--checkpoint-every',
        '15',
        '--workers',
        `${workers}`,
      ];
      let seed = 77 * workers;
      let kept = 0;
      for (let kill = 0; kill < 4; kill++) {
        // A random number of milliseconds after the next checkpoint appeared.
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        const wait = (seed / 2 ** 32) * 120;
        const before = existsSync(join(folder, 'resume', 'state'))
          ? readFileSync(join(folder, 'resume', 'state'))
          : null;
        let since = 0;
        const isTime = (): boolean => {
          const state = join(folder, 'resume', 'state');
          const isNew = existsSync(state) && !(before && readFileSync(state).equals(before));
          if (isNew && since === 0) since = performance.now();
          return since > 0 && performance.now() - since > wait;
        };
        const { code, err } = await disturb([...words, '--quiet'], 'SIGKILL', isTime);
        if (code === 0) break;
        expect(err).not.toMatch(/error/);
        kept += 1;
        // What may lie there besides the last whole stay is a part of no name anybody reads.
        expect(filesOf(folder).filter((name) => !/^resume(\/|$)/.test(name))).toEqual([]);
      }
      expect(kept).toBeGreaterThanOrEqual(2);
      const { code, out, err } = ask([...words, '--json'], here);
      expect(code).toBe(0);
      expect(err).toMatch(/going on from day|days: /);
      const found = JSON.parse(out);
      expect({ ...strip(found), workers: 0 }).toEqual({ ...strip(whole), workers: 0 });
      expect(bytes(folder.slice(here.length + 1), 'lives.log')).toEqual(
        bytes('whole', 'lives.log'),
      );
      for (const table of ['final.parquet', 'series.parquet']) {
        expect(readFileSync(join(folder, table))).toEqual(bytes('whole', table));
      }
      expect(existsSync(join(folder, 'resume'))).toBe(false);
      expect(ask(['verify', folder, '--quiet'], here).code).toBe(0);
    },
  );

  it('stopped by Ctrl-C says how to go on, and goes on from there', async () => {
    const words = ['run', ...life, '--out', 'stopped'];
    const begun = performance.now();
    let isLiving = false;
    const child = spawn(process.execPath, [main, ...words], { cwd: here });
    let err = '';
    child.stderr.on('data', (piece) => {
      err += piece;
      if (isLiving || !/^days: [1-9]\d* of 240/m.test(err)) return;
      isLiving = true;
      child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(performance.now() - begun).toBeLessThan(40_000);
    expect(code).toBe(2);
    expect(err).toMatch(
      /was stopped on day \d+ of 240; what was lived is kept\n.*To go on: npx glasshouse run told/,
    );
    const again = ask([...words, '--json'], here);
    expect(again.err).toMatch(/going on from day \d+ of 240/);
    expect(JSON.parse(again.out).digest).toBe(whole.digest);
  });

  it('does not go on from the checkpoint of another run, nor from a damaged one', async () => {
    const words = (seed: string) => [
      'run',
      'told',
      '--people',
      '1500',
      '--days',
      '240',
      '--burn-in',
      '20',
      '--seed',
      seed,
      '--out',
      'other',
      '--checkpoint-every',
      '15',
    ];
    const state = join(here, 'other', 'resume', 'state');
    await disturb(words('4'), 'SIGKILL', () => existsSync(state));
    const { err } = await disturb(words('5'), 'SIGKILL', () => false);
    expect(err).toMatch(/beginning anew: the checkpoint in other is of no use, its (plan|seed) is/);
    rmSync(join(here, 'other'), { recursive: true });
  });
});

describe('a comparison', () => {
  const words = [
    'compare',
    'no-scoring',
    'told',
    '--people',
    '500',
    '--days',
    '90',
    '--burn-in',
    '5',
    '--replicates',
    '6',
    '--workers',
    '1',
  ];

  it('killed in the middle can be reported, and lives only the missing towns', async () => {
    const folder = join(here, 'towns');
    const towns = (): string[] =>
      filesOf(join(folder, 'towns')).filter((name) => !name.startsWith('.'));
    await disturb(
      [...words, '--out', folder, '--quiet'],
      'SIGKILL',
      () => towns().length >= 2 && existsSync(join(folder, 'comparison.json')),
    );
    const there = towns();
    expect(there.length).toBeGreaterThanOrEqual(2);
    expect(there.length).toBeLessThan(6);
    expect(askJson(['report', folder], here)).toMatchObject({ replicatesAsked: 6 });
    const kept = there.map((name) => readFileSync(join(folder, 'towns', name)));
    const { code, out, err } = ask([...words, '--out', folder, '--json'], here);
    expect(code).toBe(0);
    expect(err).toContain(`${there.length} of 6 towns were lived before`);
    expect(there.map((name) => readFileSync(join(folder, 'towns', name)))).toEqual(kept);
    const undisturbed = askJson([...words, '--out', 'undisturbed'], here);
    const found = JSON.parse(out);
    expect(found.digest).toBe(undisturbed.digest);
    expect(found.differences).toEqual(undisturbed.differences);
    const fresh = ask([...words, '--out', folder, '--fresh', '--json'], here);
    expect(fresh.err).not.toContain('lived before');
    expect(JSON.parse(fresh.out).digest).toBe(found.digest);
  });
});
