/** What the contract compares: any change of what is left is told; an order of entries is none. */
import { describe, expect, it } from 'vitest';
import { startsOf } from '#engine/columns/operations.js';
import { differenceSince } from './lockstep.js';
import { rig } from './rig.js';

const { run } = rig({ scenario: 'documented', people: 300, seed: 2 });
for (let day = 0; day < 40; day++) run.day();
const memory = new Uint8Array(run.storage.memory);
const then = memory.slice();

/** What is told after a change, which is then taken back. */
function toldAfter(change: () => void): string | null {
  change();
  const changed = memory.slice();
  const told = differenceSince(run, then);
  // Looking leaves everything as it was.
  expect(Buffer.compare(memory, changed)).toBe(0);
  memory.set(then);
  return told;
}

const listWith = (least: number) =>
  [...run.storage.lists.values()].find((list) => startsOf(list).length >= least)!;

describe('what is left behind', () => {
  it('is the same where nothing changed', () => {
    expect(toldAfter(() => {})).toBeNull();
  });

  it('differs by one cell of a column, in any of its rows', () => {
    const raw = run.storage.columns.get('people.buffer')!;
    for (const row of [0, 150, 299]) {
      const told = toldAfter(() => {
        raw[row] += 1;
      });
      expect(told).toContain(`column people.buffer[${row}]: ${raw[row]} against ${raw[row] + 1}`);
    }
  });

  it('differs by a field of an entry, and by an entry', () => {
    const list = listWith(1);
    const [first] = startsOf(list);
    const { name } = list.region.spec;
    expect(
      toldAfter(() => {
        list.entries[first] += 1;
      }),
    ).toContain(`list ${name}`);
    const shard = list.counts.findIndex((count) => count > 0);
    expect(
      toldAfter(() => {
        list.counts[shard] -= 1;
      }),
    ).toContain(`list ${name}`);
  });

  it('does not differ by the order of entries', () => {
    const list = listWith(2);
    const shard = list.counts.findIndex((count) => count > 1);
    const at = shard * list.capacity * list.width;
    const [one, two] = [at, at + list.width].map((start) =>
      list.entries.slice(start, start + list.width),
    );
    expect(one).not.toEqual(two);
    expect(
      toldAfter(() => {
        list.entries.set(two, at);
        list.entries.set(one, at + list.width);
      }),
    ).toBeNull();
  });

  it('differs by a promise and by a counter', () => {
    const calendar = [...run.storage.calendars.values()].find(({ heads }) =>
      heads.some((head) => head >= 0),
    )!;
    const bucket = calendar.heads.findIndex((head) => head >= 0);
    expect(
      toldAfter(() => {
        calendar.heads[bucket] = -1;
      }),
    ).toContain(`calendar ${calendar.region.spec.name}`);
    expect(
      toldAfter(() => {
        run.storage.counters[0] += 1;
      }),
    ).toContain('counters');
  });
});
