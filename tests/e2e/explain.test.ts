/** `explain` from outside: the document, the words, the twin, and what it refuses. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { ask, askJson, enter, main } from './program.js';

const { here, leave } = enter();
afterAll(leave);
vi.setConfig({ testTimeout: 180_000 });

const set = ['policies.everyone.from=2019-01-05', 'policies.trial.to=2019-01-04'];
const short = ['--people', '800', '--days', '150', '--burn-in', '20', '--seed', '6'];
const told = ['told', ...short, ...set.flatMap((one) => ['--set', one])];

interface Part {
  readonly id: string;
  readonly base: number;
  readonly before: number;
  readonly raw: number;
  readonly score: number;
  readonly entries: readonly Record<string, unknown>[];
}

describe('a life', () => {
  askJson(['run', ...told, '--out', 'told'], here);

  it('is a document whose parts add up to the score', () => {
    const file = askJson(['explain', 'told', '--pick', 'most-lost'], here);
    expect(file.person).toBeGreaterThanOrEqual(0);
    expect(file.subject).toBe(`person:${file.person}`);
    expect(file.run).toMatchObject({ scenario: 'told', people: 800, seed: 6, days: 150 });
    const parts = file.ledgers as Part[];
    expect(parts.map(({ id }) => id)).toContain('unified');
    for (const { base, before, raw, entries } of parts) {
      const sum = entries.reduce((all, { points }) => all + (points as number), base + before);
      expect(sum).toBe(raw);
    }
    const entries = parts.flatMap((part) => part.entries);
    expect(entries.length).toBeGreaterThan(3);
    const keys = ['tick', 'date', 'points', 'rule', 'kind', 'channel', 'truth', 'cause', 'place'];
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual(expect.arrayContaining(keys));
      expect(entry.date).toMatch(/^20(19|20)-\d\d-\d\d$/);
    }
    expect(Array.isArray(file.restrictions)).toBe(true);
  });

  it('is told in sentences, then line by line with rule and place', () => {
    const { code, out } = ask(['explain', 'told', '--pick', 'most-lost'], here);
    expect(code).toBe(0);
    expect(out).toMatch(/^Chosen: lost most points\.\n\nperson:\d+: /);
    expect(out).toMatch(/^In unified: began at 650, ended at .* by \d+ entries: /m);
    expect(out).toMatch(/^date +ledger +points +stands at +what +from +rule and its line$/m);
    expect(out).toMatch(/scenarios\/told\.scenario\.yaml:\d+/);
  });

  it('is the same for any number of workers, and for the run lived again', () => {
    askJson(['run', ...told, '--workers', '2', '--out', 'two'], here);
    askJson(['run', ...told, '--no-record', '--out', 'none'], here);
    const of = (folder: string) => askJson(['explain', folder, '--person', '11'], here);
    expect(readdirSync(join(here, 'none'))).not.toContain('lives.log');
    expect(of('two')).toEqual(of('told'));
    expect(of('none')).toEqual(of('told'));
    expect(ask(['explain', 'none', '--person', '11'], here).err).not.toContain('living');
  });

  it('is told from its record without loading what lives runs', () => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const text = readFileSync(file, 'utf8');
      for (const [, from] of text.matchAll(/^(?:import|export)\b.*?from '(.+?)';/gms)) {
        if (from.startsWith('.')) visit(join(file, '..', from));
        if (from.startsWith('#')) visit(join(dist, from.slice(1)));
      }
    };
    const dist = join(main, '..', '..');
    visit(join(dist, 'cli', 'explanation.js'));
    const loaded = [...seen].map((file) => file.slice(dist.length + 1).replaceAll('\\', '/'));
    expect(loaded).toContain('experiments/explain/lives.js');
    const heavy = /^(scenario\/compile|model\/generated|model\/kernels|experiments\/run)/;
    expect(loaded.filter((file) => heavy.test(file))).toEqual([]);
  });

  it('of vehicles and firms is told too', () => {
    const firm = askJson(['explain', 'told', '--subject', 'firm:0'], here);
    expect(firm).toMatchObject({ person: null, subject: 'firm:0' });
    expect(askJson(['explain', 'told', '--subject', 'vehicle:1'], here).subject).toBe('vehicle:1');
  });

  it('has a twin under another scenario, with the first difference marked', () => {
    const words = ['explain', 'told', '--pick', 'most-lost', '--twin', 'no-scoring'];
    const file = askJson(words, here);
    expect(file.twin.run).toMatchObject({
      scenario: 'no-scoring',
      seed: 6,
      days: 150,
      people: 800,
    });
    expect(file.twin.person).toBe(file.person);
    const { tick, here: ours, there } = file.twin.firstDifference;
    expect(tick).toBeGreaterThanOrEqual(0);
    expect(ours.length + there.length).toBeGreaterThan(0);
    const { out, err } = ask(words, here);
    expect(out).toMatch(/^>>> The first difference is on 2019-/m);
    expect(err).not.toContain('living');
    const self = askJson(['explain', 'none', '--person', '3', '--twin', 'no-scoring'], here);
    expect(self.twin.firstDifference === null || self.twin.firstDifference.tick >= 0).toBe(true);
  });

  it('of a comparison is told by living that town again', () => {
    const words = ['compare', 'no-scoring', 'told', ...short, '--replicates', '2', '--out', 'both'];
    askJson(words, here);
    const file = askJson(
      ['explain', 'both', '--arm', 'told', '--replicate', '1', '--person', '5'],
      here,
    );
    expect(file.run).toMatchObject({ scenario: 'told', replicate: 1 });
  });
});

describe('refused, in one clear message', () => {
  const refused: readonly (readonly [string, RegExp])[] = [
    ['explain absent', /cannot read absent/],
    ['explain told --person 800', /person:800\n.*not among the 800.*\n.*0 to 799/],
    ['explain told --subject dog:3', /names no subject\n.*person:17/],
    ['explain told --pick wrongfull', /Did you mean wrongful\?/],
    ['explain told --person 1 --pick median', /given together/],
    ['explain told --twin tol', /Did you mean told\?/],
    ['explain both --arm tolld', /Did you mean told\?/],
    ['explain both --replicate 9', /no finished run/],
  ];

  it.each(refused)('%s', (words, says) => {
    const answer = ask(words.split(' '), here);
    expect(answer.code).toBe(1);
    expect(answer.err).toMatch(says);
    expect(answer.err).toMatch(/^ {2}why: .+\n {2}fix: .+/m);
    expect(answer.err).not.toMatch(/\n\s+at .*:\d+/);
  });

  it('whatever the record holds', () => {
    const good = readFileSync(join(here, 'told', 'lives.log'));
    const folder = join(here, 'damaged');
    mkdirSync(folder);
    copyFileSync(join(here, 'told', 'comparison.json'), join(folder, 'comparison.json'));
    const damages: Record<string, Buffer> = {
      empty: Buffer.alloc(0),
      half: good.subarray(0, good.length >> 1),
      text: Buffer.from('{"format": 1}'),
      header: Buffer.concat([good.subarray(0, 60), Buffer.from('x'), good.subarray(61)]),
    };
    for (const [name, bytes] of Object.entries(damages)) {
      writeFileSync(join(folder, 'lives.log'), bytes);
      const { code, err } = ask(['explain', folder, '--person', '1'], here);
      expect(code, name).toBe(1);
      expect(err, name).toMatch(
        /^error: the record of lives is refused\n {2}why: .+\n {2}fix: .+/m,
      );
      expect(readFileSync(join(folder, 'lives.log')), name).toEqual(bytes);
    }
    rmSync(join(folder, 'lives.log'));
    mkdirSync(join(folder, 'lives.log'));
    expect(ask(['explain', folder, '--person', '1'], here).err).toMatch(/it is not a file/);
  });
});
