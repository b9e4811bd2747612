/** Every mechanism is a folder with the same files, and every room is told in the tick. */
import { describe, expect, it } from 'vitest';
import { kernels } from '#model/kernels.js';
import { phases } from '#model/mechanism.js';
import { mechanisms } from '#model/mechanisms.js';
import { metricNamed } from '#model/metrics/catalogue.js';
import { tick } from '#model/tick.js';
import { parseExample } from '../contract/example.js';
import { files, read } from './checkout.js';

const inside = (folder: string): string[] =>
  files
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1));

describe.each(mechanisms.map((one) => [one.name, one] as const))('%s', (name, schema) => {
  const own = inside(`model/${name}`);

  it('has every file of a mechanism', () => {
    for (const needed of ['README.md', 'schema.ts', 'reference.ts', 'kernel.ts', 'example.yaml']) {
      expect(own, `model/${name}`).toContain(needed);
    }
    expect(
      own.some((path) => path.endsWith('.test.ts')),
      `model/${name} has a test`,
    ).toBe(true);
  });

  it('says what it claims in at most sixty lines', () => {
    const text = read(`model/${name}/README.md`);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    expect(text).toMatch(/^# /);
    expect(text).toContain('**Claim.**');
  });

  it('has an example that says what it moves', () => {
    const example = parseExample(read(`model/${name}/example.yaml`));
    expect(example.people).toBeLessThanOrEqual(2000);
    expect(example.days).toBeLessThanOrEqual(180);
    expect(example.moves.length).toBeGreaterThan(0);
    for (const { metric } of [...example.moves, ...schema.moves]) {
      expect(metricNamed(metric), `metric ${metric}`).toBeDefined();
    }
  });

  it('has no other ground than a dense one, which claims nothing', () => {
    const grounds = own.filter((path) => path.endsWith('.yaml') && path !== 'example.yaml');
    for (const path of grounds) {
      expect(path, `model/${name}`).toBe('dense.yaml');
      const text = read(`model/${name}/${path}`);
      const dense = parseExample(text);
      expect(text, 'says what is frequent').toMatch(/^# /);
      expect(dense.people).toBeLessThanOrEqual(2000);
      expect(dense.days).toBeLessThanOrEqual(180);
      expect(dense.moves).toEqual([]);
    }
  });

  it('runs in the tick, in the phase it declares', () => {
    const own = new Set(kernels[name].map(({ phase }) => phase));
    expect([...own]).toContain(schema.phase);
    for (const phase of own) {
      const told = tick.find(([other]) => other === phase);
      expect(told?.[1], `${phase} of model/tick.ts`).toContain(name);
    }
  });

  it('gives every parameter a range, a unit and a source', () => {
    for (const parameter of schema.parameters) {
      expect(Number.isInteger(parameter.value), parameter.name).toBe(true);
      expect(parameter.low, parameter.name).toBeLessThanOrEqual(parameter.value);
      expect(parameter.high, parameter.name).toBeGreaterThanOrEqual(parameter.value);
      expect(parameter.source.length, parameter.name).toBeGreaterThan(3);
      expect(parameter.unit.length, parameter.name).toBeGreaterThan(0);
      if (parameter.status === 'assumed')
        expect(parameter.source, parameter.name).toMatch(/assumed/);
    }
  });
});

describe('the tick', () => {
  it('tells the phases in their order', () => {
    expect(tick.map(([phase]) => phase)).toEqual([...phases]);
  });

  it('tells every mechanism, and no other', () => {
    const told = new Set(tick.flatMap(([, names]) => names));
    expect([...told].sort()).toEqual(mechanisms.map((one) => one.name).sort());
  });

  it('tells no mechanism in a phase where it has nothing to do', () => {
    const idle = tick.flatMap(([phase, names]) =>
      names
        .filter((name) => !kernels[name].some((part) => part.phase === phase))
        .map((name) => `${phase}: ${name}`),
    );
    expect(idle).toEqual([]);
  });

  it('has no folder with a schema that is not a mechanism', () => {
    const folders = files
      .filter((path) => /^model\/[^/]+\/[^/]+\/schema\.ts$/.test(path))
      .map((path) => path.split('/').slice(1, 3).join('/'));
    expect(folders.sort()).toEqual(mechanisms.map((one) => one.name).sort());
  });
});
