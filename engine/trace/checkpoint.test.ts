import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineRun } from '#engine/schedule/run.js';
import { factories } from '#model/generated/steps.js';
import { type Rig, rig } from '../../tests/contract/rig.js';
import {
  type CheckpointOwner,
  decodeCheckpoint,
  encodeCheckpoint,
  hashPlan,
} from './checkpoint.js';
import { FileRefused } from './sealed-file.js';

const days = 60;
const overrides = { 'policies.everyone.from': '2019-01-05', 'policies.trial.to': '2019-01-04' };
const open = (seed = 1, smallestShard = 64): Rig =>
  rig({ people: 300, overrides, seed, smallestShard });

/** Lives up to `until`, hashing every tick: stricter than a run's own digest. */
function live(run: EngineRun, until: number): void {
  while (run.tick < until) {
    run.day();
    run.hashed.push({ tick: run.tick - 1, hash: run.hash() });
  }
}

const plain: CheckpointOwner = { planHash: 'a', engineHash: 'b', seed: 1, replicate: 0 };

describe('a checkpoint', () => {
  const undisturbed = open();
  const owner = { ...plain, planHash: hashPlan(undisturbed.plan.engine) };
  live(undisturbed.run, days);

  it('continues to the digest of the undisturbed run, from any tick and in other shards', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: days - 1 }),
        fc.constantFrom(64, 128, 512),
        (tick, shard) => {
          const before = open();
          live(before.run, tick);
          const bytes = encodeCheckpoint(before.run.snapshot(), owner);
          const after = open(1, shard);
          expect(hashPlan(after.plan.engine)).toBe(owner.planHash);
          const run = new EngineRun(after.plan.engine, { seed: 1, replicate: 0 }, { factories });
          run.restore(decodeCheckpoint(bytes, owner));
          live(run, days);
          expect(run.digest()).toBe(undisturbed.run.digest());
          // A run that keeps promises already would keep them twice.
          expect(() => after.run.restore(before.run.snapshot())).toThrow(/fresh run/);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('is refused for any other plan, engine, seed and replicate', () => {
    const bytes = encodeCheckpoint(undisturbed.run.snapshot(), owner);
    const others: [Partial<CheckpointOwner>, RegExp][] = [
      [{ planHash: hashPlan(rig({ people: 300 }).plan.engine) }, /its plan is/],
      [{ engineHash: 'other' }, /its engine is b, this run's is other/],
      [{ seed: 2 }, /its seed is 1, this run's is 2/],
      [{ replicate: 1 }, /its replicate/],
    ];
    for (const [other, why] of others) {
      const opening = () => decodeCheckpoint(bytes, { ...owner, ...other });
      expect(opening).toThrow(FileRefused);
      expect(opening).toThrow(why);
    }
  });

  it('gives back every value, label and promise', () => {
    const words = fc
      .array(fc.oneof(fc.integer({ min: -130, max: 130 }), fc.integer()), { maxLength: 40 })
      .map((values) => Int32Array.from(values));
    const name = fc.string({ maxLength: 8, unit: 'binary' });
    const planes = fc.dictionary(name, words, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
    const snapshots = fc.record({
      tick: fc.nat(),
      columns: fc.dictionary(name, planes, { maxKeys: 4, noNullPrototype: true }),
      calendars: fc.dictionary(name, words, { maxKeys: 2, noNullPrototype: true }),
      hashed: fc.array(fc.record({ tick: fc.nat(), hash: fc.integer() }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        expect(decodeCheckpoint(encodeCheckpoint(snapshot, plain), plain)).toEqual(snapshot);
      }),
    );
  });
});

describe('damage', () => {
  const small = encodeCheckpoint(
    {
      tick: 7,
      columns: { 'rows.warm': { '': Int32Array.of(1, -2, 3_000_000) } },
      calendars: { due: Int32Array.of(0, 9) },
      hashed: [{ tick: 0, hash: -5 }],
    },
    plain,
  );

  it('of any byte is refused', () => {
    for (let at = 0; at < small.length; at++) {
      for (const flip of [1, 128, 255]) {
        const damaged = small.slice();
        damaged[at] ^= flip;
        expect(() => decodeCheckpoint(damaged, plain), `byte ${at}`).toThrow(FileRefused);
      }
    }
  });

  it('by cutting or adding is refused', () => {
    for (let length = 0; length < small.length; length++) {
      expect(() => decodeCheckpoint(small.subarray(0, length), plain)).toThrow(FileRefused);
    }
    expect(() => decodeCheckpoint(Uint8Array.of(...small, 0), plain)).toThrow(FileRefused);
  });

  it('of any byte of a whole run is refused', () => {
    const { run } = open();
    live(run, 20);
    const bytes = encodeCheckpoint(run.snapshot(), plain);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        bytes[at] ^= flip;
        expect(() => decodeCheckpoint(bytes, plain)).toThrow(FileRefused);
        bytes[at] ^= flip;
      }),
      { numRuns: 40 },
    );
    expect(decodeCheckpoint(bytes, plain).tick).toBe(20);
  });
});
