import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelNamed, levelOf } from '../attributes.js';
import { buildSociety } from './build.js';
import { bandOfAge } from './households/compose.js';
import { findPreset, societyPresets } from './registry.js';
import { type Society, type StoredTies, tieLayers } from './society.js';

const specs = fc.record({
  people: fc.integer({ min: 50, max: 900 }),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  preset: fc.constantFrom(...societyPresets),
});

/** Runs one check over small societies of both presets. */
function forSmallSocieties(check: (society: Society) => void): void {
  fc.assert(
    fc.property(specs, ({ people, seed, preset }) => {
      check(buildSociety({ id: preset.id, people, seed }, preset));
    }),
    { numRuns: 20 },
  );
}

const role = (id: string) => levelNamed('role', id);

describe('a society of any size', () => {
  it('numbers region → neighbourhood → household as ranges that cover everyone', () => {
    forSmallSocieties(({ peopleCount, people, households, neighbourhoods }) => {
      let row = 0;
      households.first.forEach((first, h) => {
        expect(first).toBe(row);
        for (; row < first + households.size[h]; row++) expect(people.household[row]).toBe(h);
        const last = people.neighbourhood[row - 1];
        expect(people.neighbourhood[first]).toBe(last);
      });
      expect(row).toBe(peopleCount);
      expect(neighbourhoods.starts[0]).toBe(0);
      neighbourhoods.region.forEach((region, n) => {
        if (n > 0) expect(region).toBeGreaterThanOrEqual(neighbourhoods.region[n - 1]);
        for (let k = neighbourhoods.starts[n]; k < neighbourhoods.starts[n + 1]; k++) {
          expect(people.neighbourhood[k]).toBe(n);
          expect(levelOf(people.traits[k], 'region')).toBe(region);
        }
      });
      expect(neighbourhoods.starts[neighbourhoods.region.length]).toBe(peopleCount);
    });
  });

  it('joins partners one to one, both adult', () => {
    forSmallSocieties(({ people }) => {
      people.partner.forEach((other, row) => {
        if (other < 0) return;
        expect(other).not.toBe(row);
        expect(people.partner[other]).toBe(row);
        expect(levelOf(people.traits[row], 'age')).toBeGreaterThan(0);
      });
    });
  });

  it('keeps children out of work, office, driving and friendship; each lives with an adult', () => {
    forSmallSocieties(({ people, households, ties }) => {
      people.traits.forEach((traits, row) => {
        const years = Math.floor(people.ageDays[row] / 365.25);
        expect(levelOf(traits, 'age')).toBe(bandOfAge(years));
        const isChild = years < 18;
        expect(levelOf(traits, 'role') === role('child')).toBe(isChild);
        const isOfficial = levelOf(traits, 'role') === role('official');
        expect(levelOf(traits, 'stratum') === 2).toBe(isOfficial);
        if (!isChild) return;
        expect(levelOf(traits, 'driver')).toBe(0);
        expect(levelOf(traits, 'stratum')).toBe(0);
        expect(people.firm[row]).toBe(-1);
        expect(people.vehicle[row]).toBe(-1);
        const friends = ties.friend as StoredTies;
        expect(friends.starts[row + 1]).toBe(friends.starts[row]);
        const first = households.first[people.household[row]];
        expect(levelOf(people.traits[first], 'age')).toBeGreaterThan(0);
      });
    });
  });

  it('has layers without self ties and doubles, symmetric, targets ascending', () => {
    forSmallSocieties(({ peopleCount, people, ties }) => {
      for (const id of tieLayers) {
        const layer = ties[id];
        if (layer.kind === 'groups') continue;
        const { starts, targets } = layer;
        expect(starts.length).toBe(peopleCount + 1);
        for (let row = 0; row < peopleCount; row++) {
          for (let k = starts[row]; k < starts[row + 1]; k++) {
            const other = targets[k];
            if (other === row || (k > starts[row] && other <= targets[k - 1])) expect.fail(id);
            const back = targets.subarray(starts[other], starts[other + 1]);
            if (!back.includes(row)) expect.fail(`${id}: ${row} and ${other} are not mutual`);
            const apart = id === 'kin' || id === 'friend' || id === 'neighbour';
            if (apart && people.household[row] === people.household[other]) expect.fail(id);
          }
        }
      }
    });
  });

  it('gives every firm a representative of its own and lists staff once', () => {
    forSmallSocieties(({ people, firms }) => {
      expect(firms.starts[firms.count]).toBe(firms.staff.length);
      for (let f = 0; f < firms.count; f++) {
        const who = firms.representative[f];
        expect(levelOf(people.traits[who], 'age')).toBeGreaterThan(0);
        const staff = firms.staff.subarray(firms.starts[f], firms.starts[f + 1]);
        if (staff.length > 0) expect(staff.includes(who)).toBe(true);
        staff.forEach((row, k) => {
          expect(people.firm[row]).toBe(f);
          if (k > 0) expect(row).toBeGreaterThan(staff[k - 1]);
        });
      }
      expect(people.firm.filter((f) => f >= 0).length).toBe(firms.staff.length);
    });
  });

  it('gives every vehicle one owner, and only drivers drive', () => {
    forSmallSocieties(({ people, vehicles, agencies }) => {
      for (let v = 0; v < vehicles.count; v++) {
        expect(vehicles.firm[v] >= 0).toBe(vehicles.owner[v] < 0);
      }
      people.vehicle.forEach((v, row) => {
        expect(v).toBeLessThan(vehicles.count);
        if (v >= 0) expect(levelOf(people.traits[row], 'driver')).toBe(1);
      });
      for (const agency of agencies.of) expect(agency).toBeLessThan(agencies.count);
    });
  });
});

/** SHA-256 over every column in a fixed order. */
function hashSociety(society: Society): string {
  const hash = sha256.create();
  const add = (column: Int32Array | Uint8Array | Uint32Array) => {
    hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  };
  Object.values(society.people).forEach(add);
  Object.values(society.households).forEach(add);
  Object.values(society.neighbourhoods).forEach(add);
  const { sizeBand, sector, representative, starts, staff } = society.firms;
  [sizeBand, sector, representative, starts, staff].forEach(add);
  [society.vehicles.firm, society.vehicles.owner, society.agencies.of].forEach(add);
  for (const id of tieLayers) {
    const layer = society.ties[id];
    add(layer.starts);
    add(layer.kind === 'stored' ? layer.targets : layer.groupOf);
  }
  return bytesToHex(hash.digest());
}

describe('the same spec', () => {
  const build = (id: string, seed: number) =>
    hashSociety(buildSociety({ id, people: 2000, seed }, findPreset(id)!));

  it('gives the same society, bit for bit, and another seed another one', () => {
    expect(build('cn-2020', 7)).toBe(build('cn-2020', 7));
    expect(build('cn-2020', 8)).not.toBe(build('cn-2020', 7));
  });

  // A change of these is a change of every result: say so in the change log.
  it('gives the committed columns', () => {
    expect(build('cn-2020', 1)).toBe(
      '2a30e4ea2a9ca026e874232cff7c05b4b36a61e90590706cab8b2a8cd88a02a0',
    );
    expect(build('us-2020', 1)).toBe(
      '34b66894b3a43b2408bec3d73f070ceef608143cbabdb9e419f03a90012ca8c0',
    );
  });
});
