import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Archive, inMemory, sealArchive } from './archive.js';
import { LogWriter } from './log.js';
import { unzigzag, zigzag } from './log-bytes.js';
import { LogReader } from './log-reader.js';
import { blockShiftOf, type LogShape } from './log-shape.js';
import { FileRefused } from './sealed-file.js';

const shape: LogShape = {
  list: 'l',
  fields: ['row', 'kind', 'points', 'cause'],
  loose: ['cause'],
  blockShift: 3,
};
const kind = { what: 'log', mark: 'TEST', format: 1 };

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

type Made = readonly [number, number[][]][];

function addAll(log: LogWriter, made: Made, turn = 0): LogWriter {
  for (const [tick, entries] of made) {
    const turned = [...entries.slice(turn), ...entries.slice(0, turn)];
    const starts = turned.map((_, i) => i * shape.fields.length);
    log.add(tick, Int32Array.from(turned.flat()), starts);
  }
  return log;
}

/** A log of the days, each day's entries put into memory in the order of `turn`. */
const logOf = (made: Made, turn = 0): LogWriter => addAll(new LogWriter(shape), made, turn);

/** The bytes of a file of parts. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const fileOf = (log: LogWriter): Uint8Array =>
  joined(sealArchive(kind, { days: 3 }, log.sections()));

const open = (bytes: Uint8Array): LogReader =>
  new LogReader(shape, Archive.open(kind, inMemory(bytes)));

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
  it('gives back every entry, by block, then tick, then fields', () => {
    fc.assert(
      fc.property(days, (made) => {
        const reader = open(fileOf(logOf(made)));
        const expected = made
          .flatMap(([tick, all]) => all.map((one) => [one[0] >> shape.blockShift, tick, ...one]))
          .sort(byFields)
          .map(([, ...one]) => one);
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
        expect(fileOf(other)).toEqual(fileOf(one));
      }),
    );
  });

  it('tells one row its own entries and no other', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 40 }), (made, row) => {
        const reader = open(fileOf(logOf(made)));
        const all = allOf(reader);
        expect(reader.of(row).map(({ tick, words }) => [tick, ...words])).toEqual(
          all.filter((one) => one[1] === row),
        );
      }),
    );
  });

  it('laid together from what was added since is the log written in one go', () => {
    fc.assert(
      fc.property(days, fc.array(fc.nat({ max: 40 }), { maxLength: 3 }), (made, cuts) => {
        const whole = logOf(made);
        const again = new LogWriter(shape);
        const growing = new LogWriter(shape);
        const ends = [...cuts.map((cut) => Math.min(cut, made.length)), made.length].sort(
          (a, b) => a - b,
        );
        let lengths: number[] = [];
        let from = 0;
        for (const end of ends) {
          addAll(growing, made.slice(from, end));
          const since = growing.since(lengths);
          const part = joined(sealArchive(kind, {}, since.sections));
          again.lay(Archive.open(kind, inMemory(part)));
          lengths = since.lengths;
          from = end;
        }
        expect(fileOf(again)).toEqual(fileOf(whole));
        // It goes on as the other does, too.
        const more: Made = [[9999, [[3, 1, 2, 3]]]];
        expect(fileOf(addAll(again, more))).toEqual(fileOf(addAll(whole, more)));
      }),
    );
  });

  it('keeps its days in order', () => {
    const log = logOf([[5, [[1, 0, 2, 3]]]]);
    expect(() => log.add(5, Int32Array.of(1, 0, 2, 3), [0])).toThrow(/comes after 5/);
  });

  it('refuses to be read when it is damaged, and when it is cut or added to', () => {
    const made: Made = [
      [5, [[1, 0, 2, 3]]],
      [9, [[17, 1, -1, 30000]]],
    ];
    const file = fileOf(logOf(made));
    for (let at = 0; at < file.length; at++) {
      const damaged = file.slice();
      damaged[at] ^= 1 << (at & 7);
      expect(() => allOf(open(damaged)), `byte ${at}`).toThrow(FileRefused);
      expect(() => allOf(open(file.subarray(0, at))), `cut at ${at}`).toThrow(FileRefused);
    }
    expect(() => open(Uint8Array.of(...file, 0))).toThrow(FileRefused);
  });
});

it('blocks are at most 512, however many rows there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 28 }), (rows) => {
      expect(Math.ceil(rows / 2 ** blockShiftOf(rows))).toBeLessThanOrEqual(512);
    }),
  );
  expect(blockShiftOf(300)).toBe(6);
});

it('zigzag keeps small numbers small and every number whole', () => {
  fc.assert(
    fc.property(fc.integer(), (value) => {
      expect(unzigzag(zigzag(value))).toBe(value);
      expect(zigzag(value)).toBeLessThanOrEqual(2 * Math.abs(value));
    }),
  );
});
