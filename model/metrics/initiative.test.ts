/** Tips, complaints, gaming, ways round gates and strangers helped, counted by hand (MODEL 10). */
import { describe, expect, it } from 'vitest';
import type { EngineRun } from '#engine/schedule/run.js';
import { encounters, passed, tipKinds, tips } from '../acts/initiative/state.js';
import { doings } from '../acts/state.js';
import { postings } from '../ledgers/state.js';
import { channelNamed } from '../observation/catalogue.js';
import { kinds, truths } from '../points.js';
import { Initiative, initiativeOf, initiativeOfAll } from './initiative.js';

/** A run whose lists of today hold these entries, in two shards. */
function today(lists: Readonly<Record<string, readonly (readonly number[])[]>>): EngineRun {
  const laid = Object.entries(lists).map(([name, entries]) => {
    const [width, capacity] = [entries[0].length, 8];
    const words = new Int32Array(2 * capacity * width);
    const counts = [0, 0];
    entries.forEach((entry, i) => {
      words.set(entry, ((i & 1) * capacity + counts[i & 1]) * width);
      counts[i & 1] += 1;
    });
    return [name, { counts: Int32Array.from(counts), capacity, width, entries: words }] as const;
  });
  return { storage: { lists: new Map(laid) } } as unknown as EngineRun;
}

const { truthful, mistaken, malicious } = tipKinds;
const tipChannel = channelNamed('tip')!.id;
const { own, derived } = kinds;

/** An own posting of 64ths of points: row, act, points, truth, channel. */
const posting = (
  row: number,
  act: number,
  points: number,
  more: { truth?: number; channel?: number; kind?: number } = {},
): number[] => [
  row,
  0,
  more.kind ?? own,
  act,
  points * 64,
  more.truth ?? truths.true,
  more.channel ?? 0,
  0,
];

/** Five adults; what they did on two days. */
function seen(): Initiative {
  const look = new Initiative(5);
  const tip = (row: number, kind: number): number[] => [row, 4, 31, kind, 1];
  look.look(
    today({
      [tips.name]: [tip(0, truthful), tip(0, truthful), tip(1, mistaken), tip(2, malicious)],
      // Met; helped; made to pay.
      [encounters.name]: [
        [0, 1, 1],
        [1, 1, 0],
        [2, 0, 0],
        [3, 1, 0],
      ],
      [passed.name]: [
        [3, 3, 0],
        [3, 4, 0],
        [4, 3, 2],
      ],
      [doings.name]: [
        [1, 43, 0, 0],
        [2, 43, 0, 0],
        [2, 12, 0, 0],
        [4, 43, 0, 0],
        [4, 43, 0, 0],
      ],
    }),
  );
  look.look(
    today({
      [tips.name]: [tip(0, truthful)],
      [postings.name]: [
        posting(4, 31, -3, { channel: tipChannel }),
        posting(4, 34, -8, { channel: tipChannel, truth: truths.false }),
        // What an informer earns or is fined is no entry about anybody.
        posting(0, 51, 5, { channel: tipChannel }),
        posting(2, 53, -20, { channel: tipChannel }),
        // An accident that never was, a superior’s complaint, and an ordinary mistake.
        posting(1, 54, -10, { truth: truths.false }),
        posting(3, 55, -60, { truth: truths.false }),
        posting(3, 12, -6, { truth: truths.false }),
        posting(0, 56, 3),
        posting(1, 49, 12),
        // What comes of ties is no own entry.
        posting(1, 56, 40, { kind: derived }),
      ],
    }),
  );
  return look;
}

/** Values of these rows over two years each. */
function valuesOf(rows: readonly number[]): Record<string, number | null> {
  const values: Record<string, number | null> = {};
  initiativeOf(seen(), Int32Array.from(rows), 2 * rows.length, (metric, value) => {
    values[metric] = value;
  });
  return values;
}

/** Values told of the whole town, over ten years. */
function townValues(totals: Record<string, number>): Record<string, number | null> {
  const values: Record<string, number | null> = {};
  const people = { adults: Int32Array.of(0, 1, 2, 3, 4), years: 10 };
  initiativeOfAll(seen(), people, totals, (metric, group, value) => {
    values[`${metric} ${group}`] = value;
  });
  return values;
}

describe('what people did of their own accord', () => {
  it('is told by who did it: five tips of three people in ten years', () => {
    const all = valuesOf([0, 1, 2, 3, 4]);
    expect(all.tips).toBe(500);
    expect(all.informants).toBe(3 / 5);
    expect(all['malicious-tips']).toBe(1 / 5);
    expect(valuesOf([0, 1]).tips).toBe(1000);
    expect(valuesOf([1, 2])['malicious-tips']).toBe(1 / 2);
    // Nobody told anything: no share of nothing.
    const quiet = valuesOf([3, 4]);
    expect([quiet.tips, quiet.informants, quiet['malicious-tips']]).toEqual([0, 0, null]);
  });

  it('is told by what was written of it', () => {
    const all = valuesOf([0, 1, 2, 3, 4]);
    // Two entries rest on a tip, both about person 4, in ten years.
    expect(all['tip-entries']).toBe(200);
    expect(valuesOf([4])['tip-entries']).toBe(1000);
    // Four false entries, two of them by complaint.
    expect(all['false-complaint-share']).toBe(2 / 4);
    expect(valuesOf([3])['false-complaint-share']).toBe(1 / 2);
    expect(valuesOf([0])['false-complaint-share']).toBeNull();
    // Gained: 5 for a tip, 3 for a task, 12 for a stranger.
    expect(all['gaming-gain-share']).toBe(3 / 20);
    expect(valuesOf([0])['gaming-gain-share']).toBe(3 / 8);
    expect(valuesOf([3])['gaming-gain-share']).toBeNull();
  });

  it('at a gate and on the road is told by person', () => {
    const all = valuesOf([0, 1, 2, 3, 4]);
    expect(all['gate-bypasses']).toBe(300);
    expect(valuesOf([3])['gate-bypasses']).toBe(1000);
    expect(all['help-rate']).toBe(3 / 4);
    expect(all['help-claims']).toBe(1 / 3);
    expect([valuesOf([2])['help-rate'], valuesOf([2])['help-claims']]).toEqual([0, null]);
  });
});

describe('of the whole town', () => {
  it('tips are told by what lay behind them, and add up', () => {
    const values = townValues({});
    const parts = ['truthful', 'mistaken', 'malicious'].map(
      (truth) => values[`tips truth=${truth}`],
    );
    expect(parts).toEqual([300, 100, 100]);
    expect(parts.reduce((sum, part) => sum! + part!, 0)).toBe(valuesOf([0, 1, 2, 3, 4]).tips);
  });

  it('accidents and complaints are counted per 100,000, jobs per refusal', () => {
    const values = townValues({
      'accidents.staged': 3,
      'complaints.bySuperiors': 2,
      'complaints.jobsLost': 1,
    });
    expect(values['staged-accidents all']).toBe(30_000);
    expect(values['superiors-complaints all']).toBe(20_000);
    // Four refusals, one job.
    expect(values['complaint-job-loss all']).toBe(1 / 4);
    expect(townValues({})['staged-accidents all']).toBe(0);
  });
});
