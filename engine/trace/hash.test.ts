import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promise } from '../columns/operations.js';
import { step } from '../ir/builder.js';
import { EngineRun } from '../schedule/run.js';
import { toy, toyCalendar, toyPlan } from '../../tests/engine/toy.js';
import { isHashed, stateHash, stateHashes } from './hash.js';

/** Touches every column, so that all are laid out. */
const touching = step(
  {
    name: 'toy/all.touch',
    table: 'toy',
    reads: [toy.place],
    writes: [toy.small, toy.signed, toy.sum, toy.bits, toy.wide, toy.passing],
  },
  (k) => {
    k.rows((at) => {
      k.store(toy.passing, at, 0);
      k.store(toy.small, at, 0);
      k.store(toy.signed, at, 0);
      k.store(toy.bits, at, 0);
      k.store(toy.wide, at, k.load(toy.place, at), 1);
      k.accumulate(toy.sum, at, 0);
    });
    k.due(toyCalendar, () => {});
  },
);

const rows = 150;
const open = (smallest = 64): EngineRun =>
  new EngineRun(toyPlan([touching], { rows, smallest }), { seed: 1, replicate: 0 });

/** Fills the state columns with the same values whatever the layout, and promises in this order. */
function fill(run: EngineRun, promises: readonly (readonly [number, number, number])[]): void {
  const { storage } = run;
  for (const [name, view] of storage.columns) {
    const { column, planes } = storage.layout.columns[name];
    const { stride } = storage.table('toy');
    for (let plane = 0; plane < planes; plane++) {
      for (let at = 0; at < rows; at++)
        view[plane * stride + at] = (at * 2654435 + plane * 77 + column.id) >> 3;
    }
  }
  const calendar = storage.calendars.get('toy.calendar')!;
  for (const [at, day, what] of promises) {
    const slot = promise(calendar, at >> storage.table('toy').shift, 0, day);
    calendar.slots[slot] = at;
    calendar.slots[slot + 1] = what;
  }
}

const promises = fc.uniqueArray(
  fc.tuple(fc.nat({ max: rows - 1 }), fc.integer({ min: 1, max: 30 }), fc.integer()),
  {
    minLength: 1,
    maxLength: 30,
  },
);

describe('the state hash', () => {
  const stateNames = ['toy.small', 'toy.signed', 'toy.sum', 'toy.bits', 'toy.wide'];
  const run = open();
  fill(run, [[3, 9, 1]]);
  const whole = stateHash(run.storage);
  const before = stateHashes(run.storage);

  it('sees any flipped bit of any row and plane', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stateNames),
        fc.nat({ max: rows - 1 }),
        fc.nat({ max: 1 }),
        fc.nat({ max: 31 }),
        (name, row, plane, bit) => {
          const view = run.storage.columns.get(name)!;
          const at = (name === 'toy.wide' ? plane * run.storage.table('toy').stride : 0) + row;
          const value = view[at];
          view[at] ^= 1 << (bit % (view.BYTES_PER_ELEMENT * 8));
          expect(stateHash(run.storage)).not.toBe(whole);
          const changed = stateHashes(run.storage).filter(([, hash], i) => hash !== before[i][1]);
          expect(changed.map(([own]) => own)).toEqual([name]);
          view[at] = value;
        },
      ),
    );
    expect(stateHash(run.storage)).toBe(whole);
  });

  it('sees any flipped bit of a promise and of its day', () => {
    const calendar = run.storage.calendars.get('toy.calendar')!;
    const at = calendar.heads.find((slot) => slot >= 0)! * calendar.width;
    for (let field = 0; field <= calendar.fields; field++) {
      for (let bit = 0; bit < 32; bit++) {
        calendar.slots[at + field] ^= 1 << bit;
        expect(stateHash(run.storage)).not.toBe(whole);
        calendar.slots[at + field] ^= 1 << bit;
      }
    }
  });

  it('sees two values change places', () => {
    fc.assert(
      fc.property(fc.nat({ max: rows - 1 }), fc.nat({ max: rows - 1 }), (a, b) => {
        const view = run.storage.columns.get('toy.sum')!;
        fc.pre(view[a] !== view[b]);
        [view[a], view[b]] = [view[b], view[a]];
        expect(stateHash(run.storage)).not.toBe(whole);
        [view[a], view[b]] = [view[b], view[a]];
      }),
    );
  });

  it('does not see scratch, what is static, or padding', () => {
    for (const name of ['toy.passing', 'toy.place']) run.storage.columns.get(name)!.fill(1);
    for (const name of stateNames) run.storage.columns.get(name)![rows] = 99;
    expect(stateHash(run.storage)).toBe(whole);
  });

  it('does not see slots, shards, or the order of promises', () => {
    fc.assert(
      fc.property(promises, fc.constantFrom(64, 128, 256), (made, smallest) => {
        const [one, other] = [open(), open(smallest)];
        fill(one, made);
        fill(other, [...made].reverse());
        expect(stateHash(other.storage)).toBe(stateHash(one.storage));
      }),
      { numRuns: 40 },
    );
  });
});

it('the digest hashes every thirtieth tick and the last', () => {
  expect([0, 29, 30, 59, 60, 65].map((tick) => isHashed(tick, 65))).toEqual([
    true,
    false,
    true,
    false,
    true,
    true,
  ]);
});
