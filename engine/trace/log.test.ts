import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogReader, type LogShape, LogWriter } from './log.js';
import { unzigzag, zigzag } from './log-bytes.js';
import { FileRefused } from './sealed-file.js';

const shape: LogShape = { list: 'l', fields: ['row', 'kind', 'points', 'cause'], loose: ['cause'] };

const few = fc.integer({ min: -3, max: 3 });
const entry = fc.tuple(
  fc.nat({ max: 40 }),
  few,
  fc.oneof(few, fc.integer()),
  fc.integer(),
) as fc.Arbitrary<number[]>;
/** Days that made something, in order, each with what it made. */
const days = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 3000 }), fc.array(entry, { maxLength: 30 })), {
    selector: ([tick]) => tick,
  })
  .map((made) => made.sort(([a], [b]) => a - b));

/** A log of the days, each day's entries put into memory in the order of `shuffle`. */
function logOf(made: readonly [number, number[][]][], turn = 0): LogWriter {
  const log = new LogWriter(shape);
  for (const [tick, entries] of made) {
    const turned = [...entries.slice(turn), ...entries.slice(0, turn)];
    log.add(
      tick,
      Int32Array.from(turned.flat()),
      turned.map((_, i) => i * shape.fields.length),
    );
  }
  return log;
}

/** Every entry of a reader: the tick, then the fields. */
function allOf(reader: LogReader): number[][] {
  const all: number[][] = [];
  reader.visit((tick, words) => all.push([tick, ...words]));
  return all;
}

const byFields = (a: number[], b: number[]): number => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at] - b[at];
};

describe('a log', () => {
  it('gives back every entry, sorted within its tick', () => {
    fc.assert(
      fc.property(days, (made) => {
        const reader = LogReader.open(logOf(made).seal({ days: 3 }));
        expect(reader.facts).toEqual({ days: 3 });
        expect(reader.shape).toEqual(shape);
        const expected = made.flatMap(([tick, all]) =>
          [...all].sort(byFields).map((one) => [tick, ...one]),
        );
        expect(allOf(reader)).toEqual(expected);
        expect(reader.count).toBe(expected.length);
      }),
    );
  });

  it('is the same whatever order a day was made in', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 30 }), (made, turn) => {
        const [one, other] = [logOf(made), logOf(made, turn)];
        expect(other.hash()).toBe(one.hash());
        expect(other.seal({})).toEqual(one.seal({}));
      }),
    );
  });

  it('tells one row its own entries and no other', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 40 }), (made, row) => {
        const own = LogReader.open(logOf(made).seal({})).of(row);
        const all = allOf(LogReader.open(logOf(made).seal({})));
        expect(own.map(({ tick, words }) => [tick, ...words])).toEqual(
          all.filter((one) => one[1] === row),
        );
      }),
    );
  });

  it('keeps its days in order', () => {
    const log = logOf([[5, [[1, 0, 2, 3]]]]);
    expect(() => log.add(5, Int32Array.of(1, 0, 2, 3), [0])).toThrow(/comes after 5/);
  });

  it('refuses to be opened when it is damaged', () => {
    const file = logOf([
      [5, [[1, 0, 2, 3]]],
      [9, [[7, 1, -1, 30000]]],
    ]).seal({ people: 10 });
    for (let at = 0; at < file.length; at++) {
      const damaged = file.slice();
      damaged[at] ^= 1 << (at & 7);
      expect(() => LogReader.open(damaged)).toThrow(FileRefused);
    }
  });
});

it('zigzag keeps small numbers small and every number whole', () => {
  fc.assert(
    fc.property(fc.integer(), (value) => {
      expect(unzigzag(zigzag(value))).toBe(value);
      expect(zigzag(value)).toBeLessThanOrEqual(2 * Math.abs(value));
    }),
  );
});
