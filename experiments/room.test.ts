import { describe, expect, it } from 'vitest';
import { CapacityExceeded } from '#engine/columns/storage.js';
import { makePlan } from '#scenario/compile/plan.js';
import { scenario, society } from '../tests/contract/rig.js';
import { type ArmSettings, beginArm, liveArm } from './arm.js';
import { withRoom } from './room.js';

const people = 64;
const settings: ArmSettings = {
  society: society('cn-2020', people),
  seed: 1,
  replicate: 0,
  days: 40,
  burnIn: 0,
};
/** A busy town: what is written, posted and passed on every day. */
const frantic = scenario('told', { 'acts.opinion.ratePer1000PersonYears': 10000 });

describe('room', () => {
  it('grows where something was full, until all fits', () => {
    const full = ['a', 'a', 'b'];
    const rooms: unknown[] = [];
    withRoom((room) => {
      rooms.push(room);
      const next = full.shift();
      if (next) throw new CapacityExceeded(next, 3);
    });
    expect(rooms).toEqual([{}, { a: 2 }, { a: 4 }, { a: 4, b: 2 }]);
  });

  it('leaves every other failure as it is, and gives up on what never fits', () => {
    const other = new Error('other');
    expect(() =>
      withRoom(() => {
        throw other;
      }),
    ).toThrow(other);
    let attempts = 0;
    expect(() =>
      withRoom(() => {
        attempts += 1;
        throw new CapacityExceeded('a', attempts);
      }),
    ).toThrow(CapacityExceeded);
    expect(attempts).toBe(11);
  });

  it('is not part of a result', () => {
    const digest = (room: Record<string, number>): string => {
      const plan = makePlan(frantic, settings.society, { burnIn: 0, room });
      return liveArm(plan, beginArm(plan, null, settings), settings, null, () => 0).digest;
    };
    expect(digest({ 'ledgers.postings': 4, 'ledgers.entries': 2, 'ledgers.strays': 3 })).toBe(
      digest({}),
    );
  });
});
