import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCrew } from '#host/node/crew.js';
import { step } from '../ir/builder.js';
import { add, lt, select } from '../ir/expression.js';
import { EngineRun } from '../schedule/run.js';
import {
  shapeOf,
  starts,
  targets,
  tiesOf,
  toy,
  toyCalendar,
  toyList,
  toyPlan,
  toySum,
} from '../../tests/engine/toy.js';
import { entriesOf, promise, readRecord, startsOf, writeRecord } from './operations.js';
import { CapacityExceeded } from './storage.js';

const key = { seed: 1, replicate: 0 };

/** One addition along every tie. */
const tell = step({ name: 'toy/ties.tell', table: 'toy', reads: [], writes: [toy.sum] }, (k) => {
  k.rows((at) =>
    k.loop(k.look(starts, at), k.look(starts, add(at, 1)), (tie) => {
      k.addRemote(toySum, toy.sum, k.look(targets, tie), 1);
    }),
  );
});
const collect = step(
  { name: 'toy/ties.collect', table: 'toy', reads: [], writes: [toy.sum] },
  (k) => {
    k.drainAdds(toySum, toy.sum);
  },
);

const networks = fc
  .integer({ min: 1, max: 500 })
  .chain((rows) =>
    fc.array(fc.array(fc.nat({ max: rows - 1 }), { maxLength: 6 }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('a box of crossings', () => {
  it('has room for exactly the messages that can cross, and loses none', () => {
    fc.assert(
      fc.property(networks, fc.constantFrom(64, 128), (lists, smallest) => {
        const plan = toyPlan([tell, collect], {
          rows: lists.length,
          smallest,
          ties: tiesOf(lists),
        });
        const run = new EngineRun(plan, key, { mode: 'outbox' });
        const walk = run.beginSteps();
        walk(0);
        const box = run.storage.boxes.get('toy.sumBox')!;
        // A network that crosses nowhere has no room at all, and adds at home or atomically.
        expect([...box.counts]).toEqual(box.region.capacities);
        walk(1);
        const expected = new Int32Array(lists.length);
        for (const other of lists.flat()) expected[other] += 1;
        expect([...run.storage.columns.get('toy.sum')!.subarray(0, lists.length)]).toEqual([
          ...expected,
        ]);
        expect(box.counts.every((count) => count === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

const fall = step({ name: 'toy/calendar.fall', table: 'toy', reads: [], writes: [] }, (k) => {
  k.due(toyCalendar, ({ row, what }) => k.push(toyList, { row, what }));
});

describe('a calendar', () => {
  it('is a sorted list: each promise on its day and on no other, also beyond the ring', () => {
    const promised = fc.tuple(
      fc.nat({ max: 30 }),
      fc.nat({ max: 45 }),
      fc.nat({ max: 149 }),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.array(promised, { maxLength: 80 }), (all) => {
        const run = new EngineRun(toyPlan([fall], { rows: 150 }), key);
        const calendar = run.storage.calendars.get('toy.calendar')!;
        const { shift } = run.storage.table('toy');
        for (let tick = 0; tick < 80; tick++) {
          // Promises made today; a term of no days is due today, for `due` has not run yet.
          for (const [made, term, row, what] of all.filter((one) => one[0] === tick)) {
            const at = promise(calendar, row >> shift, tick, made + term);
            calendar.slots.set([row, what], at);
          }
          run.day();
          const list = run.storage.lists.get('toy.list')!;
          const fell = entriesOf(list).map(([row, what]) => `${row} ${what}`);
          const due = all
            .filter(([made, term]) => made + term === tick)
            .map(([, , row, what]) => `${row} ${what}`);
          expect(fell.sort()).toEqual(due.sort());
        }
        // Every slot came back.
        expect([...calendar.frees].filter((_, i) => i % 2 === 1).every((kept) => kept === 0)).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('says when it is full, and takes nothing more', () => {
    const run = new EngineRun(toyPlan([fall], { rows: 10 }), key);
    const calendar = run.storage.calendars.get('toy.calendar')!;
    for (let i = 0; i < calendar.capacity; i++)
      expect(promise(calendar, 0, 0, 5)).toBeGreaterThanOrEqual(0);
    expect(promise(calendar, 0, 0, 5)).toBe(-1);
  });
});

describe('a list', () => {
  it('is read shard by shard, in words, by starts and as named fields', () => {
    const made = step({ name: 'toy/list.made', table: 'toy', reads: [], writes: [] }, (k) => {
      k.rows((row) => k.push(toyList, { row, what: add(row, 7) }));
    });
    const run = new EngineRun(toyPlan([made], { rows: 150 }), key);
    expect(run.storage.table('toy').shards).toBeGreaterThan(1);
    run.day();
    const list = run.storage.lists.get('toy.list')!;
    const wanted = Array.from({ length: 150 }, (_, row) => ({ row, what: row + 7 }));
    const { entries } = list;
    expect(entriesOf(list).map(([row, what]) => ({ row, what }))).toEqual(wanted);
    const fields = ['row', 'what'] as const;
    const starts = startsOf(list);
    expect(starts.map((at) => readRecord(fields, entries, at))).toEqual(wanted);
    writeRecord(fields, entries, starts[149], { row: 0, what: -1 });
    expect([...entriesOf(list)[149]]).toEqual([0, -1]);
    expect([...entriesOf(list)[148]]).toEqual([148, 155]);
    expect(entriesOf(undefined)).toEqual([]);
  });

  /** From tick 3 on more than a shard may make: nine a row, of room for four and 256. */
  const overfill = step({ name: 'toy/list.overfill', table: 'toy', reads: [], writes: [] }, (k) => {
    k.rows((row) =>
      k.loop(0, select(lt(k.tick, 3), 4, 9), (what) => k.push(toyList, { row, what })),
    );
  });

  it.each([1, 2, 3])(
    'that overflows stops the run on the same tick with %i workers',
    async (workers) => {
      const plan = toyPlan([overfill], { rows: 500 });
      const crew = makeCrew(plan, key, { workers, program: null });
      await crew.start();
      const live = (): void => {
        for (let day = 0; day < 10; day++) crew.run.day();
      };
      expect(live).toThrow(new CapacityExceeded('toy.list', 3));
      expect(crew.run.tick).toBe(3);
    },
  );

  it('holds no more than it has room for', () => {
    const run = new EngineRun(toyPlan([overfill], { rows: 500 }), key);
    expect(() => {
      for (let day = 0; day < 10; day++) run.day();
    }).toThrow(/'toy.list' was full on tick 3: more happened than its declared capacity allows/);
    const list = run.storage.lists.get('toy.list')!;
    expect(Math.max(...list.counts)).toBe(list.capacity);
  });
});

it('a table is cut into at most forty shards of whole powers of two', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 27 }), (rows) => {
      const { shift, shards, stride } = shapeOf(rows);
      expect(shards).toBeLessThanOrEqual(40);
      expect(shards << shift).toBeGreaterThanOrEqual(rows);
      expect((shards - 1) << shift).toBeLessThan(rows);
      expect(stride % 64).toBe(0);
      expect(stride).toBeGreaterThanOrEqual(rows);
    }),
  );
});
