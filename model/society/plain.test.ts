import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelNamed, levelOf } from '../attributes.js';
import { meanClustering, measureGiant } from './networks.js';
import { buildPlainSociety, type PlainSociety } from './plain.js';
import type { StoredTies } from './society.js';
import type { DegreeLaw } from './ties/plain.js';

function friendsOf(people: number, law: DegreeLaw, seed = 1): StoredTies {
  const file: PlainSociety = { id: 'plain', title: 'Plain', layers: { friend: law } };
  return buildPlainSociety({ id: 'plain', people, seed }, file).ties.friend as StoredTies;
}

function degrees(ties: StoredTies): number[] {
  return Array.from(ties.starts.subarray(1), (to, row) => to - ties.starts[row]);
}

function expectSimple({ starts, targets }: StoredTies): void {
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let k = starts[row]; k < starts[row + 1]; k++) {
      const other = targets[k];
      const rising = k === starts[row] || other > targets[k - 1];
      const back = targets.subarray(starts[other], starts[other + 1]).includes(row);
      if (other === row || !rising || !back) expect.fail(`tie ${row}–${other} is not simple`);
    }
  }
}

const law: fc.Arbitrary<DegreeLaw> = fc.oneof(
  fc.record({ regular: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ poisson: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    wattsStrogatz: fc.record({
      degree: fc.integer({ min: 2, max: 10 }),
      rewiredPer1024: fc.integer({ min: 0, max: 1024 }),
    }),
  }),
);

describe('plain layers', () => {
  it('are simple and symmetric from two people up', () => {
    const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), law, seeds, (people, which, seed) => {
        expectSimple(friendsOf(people, which, seed));
      }),
    );
  });

  it('regular: everyone has k ties, or all but one where people × k is odd', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 80 }), fc.integer({ min: 1, max: 12 }), (n, wanted) => {
        const k = Math.min(wanted, n - 1);
        const short = degrees(friendsOf(n, { regular: wanted })).filter((degree) => degree !== k);
        expect(short).toEqual((n * k) % 2 === 0 ? [] : [k - 1]);
      }),
    );
  });

  it('regular: exact, simple and connected in the large form, odd and even', () => {
    for (const k of [3, 10]) {
      const ties = friendsOf(6000, { regular: k });
      expect(degrees(ties).every((degree) => degree === k)).toBe(true);
      expectSimple(ties);
      expect(measureGiant(ties)).toBe(6000);
      expect(meanClustering(ties)).toBeLessThan(0.01);
    }
  });

  it('poisson: exact mean, variance near the mean, e⁻⁴ without ties', () => {
    const list = degrees(friendsOf(20_000, { poisson: 4 }));
    const mean = list.reduce((a, b) => a + b, 0) / list.length;
    const variance = list.reduce((a, b) => a + (b - mean) ** 2, 0) / list.length;
    expect(mean).toBe(4);
    // Four standard errors of a Poisson variance: 4 · √(2·16 + 4) / √20,000 = 0.17.
    expect(Math.abs(variance - 4)).toBeLessThan(0.17);
    const alone = list.filter((degree) => degree === 0).length / list.length;
    expect(Math.abs(alone - Math.exp(-4))).toBeLessThan(0.004);
  });

  it('small world: clustering of the ring is 3(k−2)/4(k−1), and falls with (1−p)³', () => {
    const at = (rewiredPer1024: number) =>
      meanClustering(friendsOf(4000, { wattsStrogatz: { degree: 10, rewiredPer1024 } }));
    expect(at(0)).toBeCloseTo(2 / 3, 12);
    expect(at(102) / at(0)).toBeCloseTo((1 - 102 / 1024) ** 3, 1);
  });
});

describe('buildPlainSociety', () => {
  it('makes everyone an eligible adult unless the file says otherwise', () => {
    const file = { id: 'p', title: 'P', layers: {} };
    const { people, adultsCount, ties } = buildPlainSociety({ id: 'p', people: 7, seed: 3 }, file);
    expect(adultsCount).toBe(7);
    for (const traits of people.traits) {
      expect(levelOf(traits, 'age')).toBe(levelNamed('age', '35-49'));
      expect(levelOf(traits, 'online')).toBe(1);
      expect(levelOf(traits, 'driver')).toBe(1);
      expect(levelOf(traits, 'role')).toBe(0);
    }
    expect((ties.kin as StoredTies).targets.length).toBe(0);
  });

  it('meets attribute shares by quota and reads partners off a regular 1 layer', () => {
    const file: PlainSociety = {
      id: 'p',
      title: 'P',
      layers: { partner: { regular: 1 } },
      attributes: { group: { 'minority-1': 256 }, age: { 'under-18': 128 } },
    };
    const { people, adultsCount } = buildPlainSociety({ id: 'p', people: 1024, seed: 3 }, file);
    expect(people.traits.filter((traits) => levelOf(traits, 'group') === 1).length).toBe(256);
    expect(adultsCount).toBe(896);
    people.partner.forEach((other, row) => {
      expect(people.partner[other]).toBe(row);
      expect(other).not.toBe(row);
    });
    for (const traits of people.traits) {
      if (levelOf(traits, 'age') === 0) expect(levelOf(traits, 'driver')).toBe(0);
    }
  });

  it('refuses unknown levels and partner laws with more than one partner', () => {
    const spec = { id: 'p', people: 10, seed: 1 };
    const base = { id: 'p', title: 'P', layers: {} };
    expect(() => buildPlainSociety(spec, { ...base, attributes: { group: { x: 1 } } })).toThrow(
      /no level/,
    );
    expect(() => buildPlainSociety(spec, { ...base, layers: { partner: { regular: 2 } } })).toThrow(
      /regular 1/,
    );
  });
});
