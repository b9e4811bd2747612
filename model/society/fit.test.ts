import { describe, expect, it } from 'vitest';
import { levelNamed, levelOf } from '../attributes.js';
import { buildSociety } from './build.js';
import { gapOfRow } from './fit-row.js';
import { measureGini } from './fit.js';
import { bendsOf, incomeUpTo, powerOfSixteenths } from './people/income.js';
import { findPreset, societyPresets } from './registry.js';
import type { Society, StoredTies } from './society.js';

const people = 100_000;
const societies = new Map<string, Society>();

/** Each preset at 100,000 people, built once. */
function societyOf(id: string): Society {
  const known = societies.get(id);
  if (known) return known;
  const built = buildSociety({ id, people, seed: 1 }, findPreset(id)!);
  societies.set(id, built);
  return built;
}

function realised(society: Society, marginal: string, level: string): number {
  return society.fit.find((row) => row.marginal === marginal && row.level === level)!.realised;
}

describe.each(societyPresets.map((preset) => preset.id))('%s at 100,000 people', (id) => {
  it('meets every binding row of the fit table', () => {
    const missed = societyOf(id).fit.filter((row) => row.binding && gapOfRow(row) > 1);
    expect(missed).toEqual([]);
  });

  it('tells every marginal it was built from', () => {
    const told = new Set(societyOf(id).fit.map((row) => row.marginal));
    for (const marginal of [
      'age',
      'sex',
      'region',
      'residence',
      'group',
      'education',
      'role',
      'stratum',
      'sector',
      'online',
      'driver',
      'parent-apart',
      'faith',
      'dog',
      'household-size',
      'partner',
      'income',
      'firms',
      'vehicles',
      'agencies',
      'ties.household',
      'ties.partner',
      'ties.kin',
      'ties.friend',
      'ties.coworker',
      'ties.neighbour',
    ]) {
      expect(told).toContain(marginal);
    }
  });

  it('has a giant component of friends', () => {
    const share = realised(societyOf(id), 'ties.friend', 'giant component, share of adults');
    expect(share).toBeGreaterThan(0.9);
  });

  it('has couples near in age and parents a generation older than children', () => {
    const { people: columns, households } = societyOf(id);
    let couples = 0;
    let near = 0;
    columns.partner.forEach((other, row) => {
      if (other < row) return;
      couples++;
      if (Math.abs(columns.ageDays[row] - columns.ageDays[other]) < 3653) near++;
    });
    expect(near / couples).toBeGreaterThan(0.85);
    let children = 0;
    let younger = 0;
    columns.traits.forEach((traits, row) => {
      if (levelOf(traits, 'age') > 0) return;
      children++;
      const parent = households.first[columns.household[row]];
      if (columns.ageDays[parent] - columns.ageDays[row] >= 16 * 365) younger++;
    });
    expect(younger / children).toBeGreaterThan(0.99);
  });

  it('keeps ties local: half of all friends live within 3,000 rows, but not all', () => {
    const { starts, targets } = societyOf(id).ties.friend as StoredTies;
    let near = 0;
    for (let row = 0; row < people; row++) {
      for (let k = starts[row]; k < starts[row + 1]; k++) {
        if (Math.abs(targets[k] - row) < 3000) near++;
      }
    }
    expect(near / targets.length).toBeGreaterThan(0.5);
    expect(near / targets.length).toBeLessThan(0.98);
  });

  it('has students young, farmers in the country, officials schooled', () => {
    const { traits } = societyOf(id).people;
    const share = (role: string, holds: (traits: number) => boolean) => {
      const level = levelNamed('role', role);
      const all = traits.filter((word) => levelOf(word, 'role') === level);
      return all.filter(holds).length / all.length;
    };
    expect(share('student', (word) => levelOf(word, 'age') <= 2)).toBe(1);
    expect(share('retired', (word) => levelOf(word, 'age') >= 4)).toBe(1);
    expect(share('farm', (word) => levelOf(word, 'region') === 0)).toBeGreaterThan(0.5);
    expect(share('official', (word) => levelOf(word, 'education') >= 2)).toBeGreaterThan(0.8);
  });
});

describe('declared bars', () => {
  it('CN: household mean, Gini within the band the fifths leave', () => {
    const society = societyOf('cn-2020');
    expect(Math.abs(realised(society, 'household-size', 'mean') - 2.62)).toBeLessThan(0.02);
    const gini = realised(society, 'income', 'gini');
    expect(gini).toBeGreaterThanOrEqual(0.43);
    expect(gini).toBeLessThanOrEqual(0.455);
  });

  it('US: Gini within 0.01 of the published one', () => {
    expect(Math.abs(realised(societyOf('us-2020'), 'income', 'gini') - 0.488)).toBeLessThan(0.01);
  });
});

describe('the income law', () => {
  it.each(societyPresets.map((preset) => preset.income))(
    'rises and meets its means: $currency',
    (law) => {
      const bends = bendsOf(law);
      const points = [law.limits[0], bends[0], law.limits[1], bends[1], law.limits[2], bends[2]];
      points.push(law.limits[3], bends[3], law.limits[4], bends[4]);
      points.forEach((point, k) => {
        if (k > 0) expect(point).toBeGreaterThan(points[k - 1]);
      });
      law.quintileMeans.forEach((mean, q) => {
        const within = incomeUpTo(law, bends, (q + 1) / 5) - incomeUpTo(law, bends, q / 5);
        expect(within * 5).toBeCloseTo(mean, 4);
      });
    },
  );

  it('has its power from square roots', () => {
    expect(powerOfSixteenths(0.3, 10)).toBeCloseTo(0.3 ** (10 / 16), 12);
    expect(measureGini([1, 1, 1])).toBe(0);
    expect(measureGini([0, 0, 0, 1])).toBe(0.75);
  });
});
