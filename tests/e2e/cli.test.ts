/**
 * The command line from outside: the built program, its documents and its exit codes.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ask as askIn, askJson as askJsonIn, enter, main } from './program.js';

const bad = fileURLToPath(new URL('../scenarios/bad/', import.meta.url));
const { here, leave } = enter();
afterAll(leave);

const ask = (words: readonly string[], folder = here) => askIn(words, folder);
const askJson = (words: readonly string[], code = 0) => askJsonIn(words, here, code);

const short = ['--people', '300', '--days', '40', '--burn-in', '5'];
const verbs = [
  'run',
  'compare',
  'check',
  'test',
  'init',
  'migrate',
  'society',
  'mechanisms',
  'metrics',
  'schema',
  'plan',
  'report',
  'explain',
  'verify',
  'bench',
  'doctor',
];

describe('help', () => {
  it('lists every verb and the exit codes, in little time', () => {
    const began = performance.now();
    const { code, out } = ask(['--help']);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(code).toBe(0);
    for (const verb of verbs) expect(out).toMatch(new RegExp(`^  ${verb} +\\w`, 'm'));
    expect(out).toContain('4 limit exceeded');
  });

  it.each(verbs)('of %s has an example that runs as it stands', (verb) => {
    const { code, out } = ask([verb, '--help']);
    expect(code).toBe(0);
    for (const flag of ['--json', '--quiet', '--help']) expect(out).toContain(flag);
    const example = /^Example:\n {2}(.+)$/m.exec(out)?.[1] ?? '';
    const folder = mkdtempSync(join(here, 'example-'));
    const commands = example.split(' && ');
    expect(commands.at(-1)).toMatch(new RegExp(`^npx glasshouse ${verb}\\b`));
    for (const command of commands) {
      const answer = ask(command.split(' ').slice(2), folder);
      expect(answer.code, answer.err).toBe(0);
      expect(answer.out.length).toBeGreaterThan(20);
    }
  });
});

describe('documents', () => {
  it('of run: digest, seed, metrics with units; repeatable on any number of workers', () => {
    const one = askJson(['run', 'told', ...short, '--seed', '9', '--workers', '1']);
    const two = askJson(['run', 'told', ...short, '--seed', '9', '--workers', '2']);
    expect(one).toMatchObject({
      seed: 9,
      scenario: 'told',
      people: 300,
      days: 40,
      workers: 1,
      out: null,
    });
    expect(one.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(two.digest).toBe(one.digest);
    for (const key of ['scenarioHash', 'engineHash']) expect(one[key]).toMatch(/^[0-9a-f-]{8,}$/);
    expect(one.seconds).toBeGreaterThan(0);
    expect(one.metrics.restricted).toEqual({
      value: expect.any(Number),
      unit: 'share of adults',
    });
    const other = askJson(['run', 'told', ...short, '--seed', '10']);
    expect(other.digest).not.toBe(one.digest);
  });

  it('of compare: paired differences, a folder that can be reported and verified', () => {
    const folder = join(here, 'compared');
    const words = ['compare', 'no-scoring', 'told', ...short, '--replicates', '3'];
    const found = askJson([...words, '--out', folder]);
    expect(found).toMatchObject({ arms: ['no-scoring', 'told'], replicates: 3, seed: 1 });
    expect(found.report).toBe(join(folder, 'report.html'));
    const row = found.differences.find(
      (one: { metric: string; group: string }) => one.metric === 'fear' && one.group === 'all',
    );
    expect(row).toMatchObject({ a: 'no-scoring', b: 'told', replicates: 3 });
    expect(row.mean).toBeCloseTo(row.meanB - row.meanA, 9);
    expect(row.low).toBeLessThanOrEqual(row.mean);
    expect(row.pHolm).toBeLessThanOrEqual(1);
    expect(readdirSync(folder).sort()).toEqual([
      'comparison.json',
      'final.parquet',
      'report.html',
      'ro-crate-metadata.json',
      'run.json',
      'series.parquet',
      'towns',
    ]);
    const page = readFileSync(found.report, 'utf8');
    rmSync(found.report);
    expect(askJson(['report', folder]).report).toBe(found.report);
    expect(readFileSync(found.report, 'utf8')).toBe(page);
    expect(askJson(['verify', folder, '--runs', '2', '--seed', '3'])).toMatchObject({
      checked: 2,
      matched: 2,
      seed: 3,
    });
    const path = join(folder, 'comparison.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replaceAll(/"digest": "(.)/g, '"digest": "x'));
    expect(askJson(['verify', folder], 3)).toMatchObject({ checked: 2, matched: 0 });
  });

  it('of verify: a run folder knows its own flags, those of --set too', () => {
    const set = ['--set', 'mechanisms.adaptation/fear.risePerMillion=1700'];
    expect(ask(['run', 'told', ...short, ...set, '--replicate', '2', '--out', 'set']).code).toBe(0);
    expect(askJson(['verify', 'set'])).toMatchObject({ checked: 1, matched: 1 });
  });

  it('of compare without anything different: exactly zero', () => {
    const words = ['compare', 'told', 'told', ...short, '--replicates', '2', '--out', 'same'];
    const { differences } = askJson(words);
    expect(differences.length).toBeGreaterThan(20);
    for (const { mean, low, high, replicates } of differences) {
      expect([mean, low, high]).toEqual(replicates > 1 ? [0, 0, 0] : [0, null, null]);
    }
  });

  it('of the catalogues', () => {
    const { mechanisms, coverage } = askJson(['mechanisms', '--coverage']);
    expect(mechanisms.length).toBeGreaterThan(30);
    for (const one of mechanisms) {
      expect(one).toMatchObject({ name: expect.stringMatching(/^[a-z]+\/[a-z-]+$/) });
      expect(Array.isArray(one.evidence)).toBe(true);
      for (const parameter of one.parameters) {
        expect(Object.keys(parameter)).toEqual(
          expect.arrayContaining(['name', 'value', 'unit', 'low', 'high', 'source', 'status']),
        );
      }
    }
    expect(Object.keys(coverage)).toHaveLength(128);
    expect(coverage.M15.by).toContain('society/policy');
    const { metrics } = askJson(['metrics']);
    const ids = metrics.map((metric: { id: string }) => metric.id);
    expect(ids).toContain('collateral-share');
    expect(askJson(['schema']).$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(askJson(['schema', 'society']).properties).toHaveProperty('layers');
  });

  it('of plan: the day, its barriers, and where each parameter was set', () => {
    const set = 'mechanisms.adaptation/fear.risePerMillion=1700';
    const plan = askJson(['plan', 'told', '--people', '500', '--set', set]);
    // Whoever adds one says why: with two workers each costs every day some 30 µs.
    expect(plan.barriers).toBeLessThanOrEqual(16);
    const stops = plan.steps.filter((step: { barrier: string | null }) => step.barrier !== null);
    expect(stops).toHaveLength(plan.barriers - 1);
    expect(plan.steps[0].phase).toBe('society.open');
    const rise = plan.parameters.find(
      (one: { name: string; mechanism: string }) =>
        one.name === 'risePerMillion' && one.mechanism === 'adaptation/fear',
    );
    expect(rise).toMatchObject({ value: 1700, default: 1500, setAt: { file: '--set', line: 1 } });
    expect(plan.bytesPerPerson).toBeCloseTo(plan.bytes / 500, 6);
    const parts = Object.values(plan.bytesBy as Record<string, number>);
    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(plan.bytes);
    const { own, mistaken, derived, levels } = plan.postings;
    for (const share of [own, mistaken, derived, levels]) expect(share).toBeGreaterThan(0);
    // MODEL 5: about 0.07 a person-day in the arm of the accounts.
    expect(own + mistaken + derived).toBeGreaterThan(0.01);
    expect(own + mistaken + derived).toBeLessThan(0.5);
  });

  it('of society: every marginal with its gap', () => {
    const { fit, summary, people, seed } = askJson(['society', 'cn-2020', '--people', '1000']);
    expect({ people, seed }).toEqual({ people: 1000, seed: 1 });
    for (const row of fit) expect(row.gap).toBeCloseTo(row.realised - row.target, 12);
    expect(summary).toMatch(/\d+ .*marginals are within tolerance/);
    expect(ask(['society', 'closed-form/regular-4', '--people', '100']).code).toBe(0);
  });

  it('of check: all problems at once, with places, and in text the line and a caret', () => {
    const file = join(bad, 'several-faults-at-once.scenario.yaml');
    const { problems } = askJson(['check', file], 1);
    expect(problems.length).toBeGreaterThan(4);
    const slip = problems.find((one: { nearest: string }) => one.nearest === 'expiry');
    expect(slip).toMatchObject({ severity: 'error', line: 7, column: 5, file });
    for (const key of ['code', 'message', 'why', 'fix']) expect(slip[key]).toBeTruthy();
    const { out } = ask(['check', file]);
    expect(out).toContain(`${file}:7:5 error`);
    expect(out).toMatch(/ 7 \| {5}expirey: 2 years\n +\| {5}\^/);
  });

  it('of check: lint alone is no failure, society files are read too', () => {
    const { problems, errors } = askJson(['check', 'told', 'scenarios/bench/r1.society.yaml']);
    expect(errors).toBe(0);
    expect(problems.every((one: { severity: string }) => one.severity === 'lint')).toBe(true);
  });
});

describe('exit code 4', () => {
  it('says which limit was exceeded and by which arm', () => {
    const words = ['compare', 'no-scoring', 'told', ...short, '--replicates', '2', '--out', 'four'];
    const limits = ['--limit', 'restricted<=0', '--limit', 'fear<=7'];
    const { code, out } = ask([...words, ...limits, '--quiet']);
    expect(code).toBe(4);
    expect(out).toMatch(/limit exceeded: restricted is [\d.]+\s%? under told; at most 0\s%? was/);
    expect(out).not.toMatch(/limit exceeded: fear/);
    expect(readFileSync(join(here, 'four', 'report.html'), 'utf8')).toContain('Adults with a door');
  });
});

describe('Ctrl-C', () => {
  it('keeps what is done, writes the report of it, and exits with 2', async () => {
    const folder = join(here, 'stopped');
    const words = ['compare', 'no-scoring', 'told', ...short, '--replicates', '400', '--json'];
    const child = spawn(process.execPath, [main, ...words, '--workers', '1', '--out', folder], {
      cwd: here,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let isStopped = false;
    child.stdout.on('data', (piece) => {
      out += piece;
    });
    child.stderr.on('data', (piece) => {
      if (isStopped || !/first verdicts/.test(String(piece))) return;
      isStopped = true;
      child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(2);
    const found = JSON.parse(out);
    expect(found.replicates).toBeGreaterThanOrEqual(2);
    expect(found.replicates).toBeLessThan(400);
    expect(found.replicatesAsked).toBe(400);
    expect(existsSync(join(folder, 'report.html'))).toBe(true);
    expect(ask(['report', folder]).code).toBe(0);
  });
});
