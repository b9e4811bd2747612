import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareLines, keep, ratioOf, readHistory } from './history.js';
import { measureRoofline } from './roofline.js';
import type { BenchResult, Measured } from './shapes.js';
import { benchText } from './text.js';
import { workloads } from './workloads.js';

const machine = { class: 'toy', processor: 'toy', cores: 2, gibibytes: 1, node: '20.0.0' };

function measured(repeats: readonly number[], digest = 'a'): Measured {
  const size = { name: 'r1', people: 100, workers: 1, ticks: 10 };
  const speed = { seconds: repeats[0]!, coldSeconds: 1, repeats, personDaysPerSecond: 1000 };
  const rest = { bytesPerPerson: 1, peakBytes: 1, phases: {}, rates: {}, void: null };
  return { ...size, ...speed, ...rest, digest };
}

const line = (commit: string, ...all: Measured[]): BenchResult => ({
  commit,
  machine,
  roofline: null,
  workloads: all,
});

it.each(Object.keys(workloads))(
  '%s is measured, repeatably',
  async (name) => {
    const size = { people: 400, workers: 1 };
    const one = await workloads[name]!.measure(size);
    expect(one).toMatchObject({ name, people: 400 });
    expect(one.repeats.length).toBeGreaterThanOrEqual(3);
    expect(Math.min(...one.repeats)).toBeGreaterThan(0);
    expect(one.personDaysPerSecond).toBeCloseTo((400 * one.ticks) / one.seconds, 6);
    expect(benchText(line('c', one))).toContain(name);
  },
  60_000,
);

it('gives one digest alone and by a crew', async () => {
  const [alone, crew] = [1, 2].map((workers) => workloads.r1!.measure({ people: 3000, workers }));
  expect((await crew!).digest).toBe((await alone!).digest);
}, 60_000);

it('finds that far reads cost more than near ones, and that a draw costs something', () => {
  const { copyBytesPerSecond, gatherNanoseconds, philoxNanoseconds } = measureRoofline();
  expect(copyBytesPerSecond).toBeGreaterThan(1e8);
  expect(gatherNanoseconds.large).toBeGreaterThan(gatherNanoseconds.small);
  expect(philoxNanoseconds).toBeGreaterThan(0.1);
}, 60_000);

it('keeps one line a commit, workloads measured anew in their place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'glasshouse-history-'));
  const path = join(folder, 'deep', 'toy.jsonl');
  keep(line('a', measured([1, 1, 1])), path);
  keep(line('b', measured([2, 2, 2])), path);
  keep(line('b', measured([3, 3, 3]), { ...measured([4, 4, 4]), people: 7 }), path);
  const lines = readHistory(path);
  expect(lines.map(({ commit }) => commit)).toEqual(['a', 'b']);
  expect(lines[1]!.workloads.map(({ seconds }) => seconds)).toEqual([3, 4]);
  expect(readFileSync(path, 'utf8').endsWith('\n')).toBe(true);
  const [ratio, ...more] = compareLines(lines[0]!, lines[1]!);
  expect(more).toEqual([]);
  expect(ratio).toMatchObject({ name: 'r1', sameDigest: true });
  for (const bound of [ratio!.ratio, ratio!.low, ratio!.high]) expect(bound).toBeCloseTo(3, 9);
  rmSync(folder, { recursive: true });
});

it('gives Welch’s interval of a ratio, wider where repeats differ', () => {
  const before = measured([1, 1.1, 0.9, 1.05]);
  const after = measured([2, 2.3, 1.8, 2.1], 'b');
  const { ratio, low, high, sameDigest } = ratioOf(before, after);
  // By hand: mean logarithms .0097 and .7139; standard error .0668; 5.83 degrees, t 2.464.
  expect(ratio).toBeCloseTo(2.0223, 3);
  expect(Math.log(high / low) / 2).toBeCloseTo(0.1645, 2);
  expect(sameDigest).toBe(false);
});
