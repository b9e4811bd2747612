/**
 * Where households live: region, residence and group of the whole household, its neighbourhood,
 * and the final numbering of persons.
 *
 * A household shares one region, residence and group (a simplification; README, limits).
 */
import { fitMargins } from '../allocation/ipf.js';
import { type Luck, rowLimit, rowOfKey, wordBelow } from '../luck.js';
import type { SocietyPreset } from '../presets/preset.js';
import { purposes } from '../purposes.js';
import type { Members } from './compose.js';

const regions = 5;
const residences = 4;
const groups = 4;
const cells = regions * residences * groups;

/** 0 elders only, 1 with children, 2 of working age, 3 mixed. */
function kindOf(members: Members, h: number): number {
  let elders = 0;
  let children = 0;
  const size = members.first[h + 1] - members.first[h];
  for (let row = members.first[h]; row < members.first[h + 1]; row++) {
    if (members.band[row] === 5) elders++;
    if (members.band[row] === 0) children++;
  }
  if (elders === size) return 0;
  if (children > 0) return 1;
  return elders === 0 ? 2 : 3;
}

/** Persons wanted by kind of household × region × residence × group. */
function fitPlaces(preset: SocietyPreset, kinds: Float64Array, people: number): Float64Array {
  const { regionResidence, regionGroup, householdResidence } = preset.affinities;
  const table = new Float64Array(4 * cells);
  for (let i = 0; i < table.length; i++) {
    const group = i % groups;
    const residence = Math.floor(i / groups) % residences;
    const region = Math.floor(i / (groups * residences)) % regions;
    const kind = Math.floor(i / cells);
    table[i] =
      regionResidence[region][residence] *
      regionGroup[region][group] *
      householdResidence[kind][residence];
  }
  const persons = (shares: readonly number[]) => shares.map((share) => share * people);
  fitMargins([4, regions, residences, groups], table, [
    { axis: 3, targets: persons(preset.group.shares) },
    { axis: 2, targets: persons(preset.residence.shares) },
    { axis: 1, targets: persons(preset.region.shares) },
    { axis: 0, targets: kinds },
  ]);
  return table;
}

/** The cell (region × residence × group) of each household, dealt by cumulative quota. */
function dealPlaces(preset: SocietyPreset, members: Members, luck: Luck): Uint8Array {
  const kinds = new Float64Array(4);
  const keys = new Float64Array(members.households);
  for (let h = 0; h < members.households; h++) {
    const kind = kindOf(members, h);
    kinds[kind] += members.first[h + 1] - members.first[h];
    keys[h] = (kind * rowLimit + (luck.word(h, 0, purposes.place) >>> 8)) * rowLimit + h;
  }
  const wanted = fitPlaces(preset, kinds, members.people);
  const place = new Uint8Array(members.households);
  // One running quota over all kinds, so that rounding never adds up.
  let cell = 0;
  let limit = wanted[0];
  let given = 0;
  for (const key of keys.sort()) {
    const h = rowOfKey(key);
    const size = members.first[h + 1] - members.first[h];
    while (cell < wanted.length - 1 && given + size / 2 > limit) limit += wanted[++cell];
    place[h] = cell % cells;
    given += size;
  }
  return place;
}

/** Households in their final order: region, then kinds of neighbours loosely together. */
function orderHouseholds(
  preset: SocietyPreset,
  members: Members,
  place: Uint8Array,
  luck: Luck,
): Float64Array {
  const keys = new Float64Array(members.households);
  const own = preset.affinities.settlement.value * 4294967296;
  for (let h = 0; h < members.households; h++) {
    const words = luck.draw(h, 0, purposes.settlement);
    const region = Math.floor(place[h] / (residences * groups));
    const shown = words[0] >>> 0 < own ? h : wordBelow(words[1], members.households);
    const kind = place[shown] % (residences * groups);
    keys[h] = ((region * 16 + kind) * 1048576 + (words[2] >>> 12)) * rowLimit + h;
  }
  return keys.sort();
}

export interface Places {
  /** Old row of each new row. */
  readonly oldRow: Int32Array;
  readonly household: Int32Array;
  readonly first: Int32Array;
  readonly size: Uint8Array;
  readonly region: Uint8Array;
  readonly residence: Uint8Array;
  readonly group: Uint8Array;
  readonly neighbourhood: Int32Array;
  readonly neighbourhoodStarts: Int32Array;
  readonly neighbourhoodRegion: Uint8Array;
}

/** Places all households and numbers persons region → neighbourhood → household. */
export function settle(preset: SocietyPreset, members: Members, luck: Luck): Places {
  const place = dealPlaces(preset, members, luck);
  const order = orderHouseholds(preset, members, place, luck);
  const { people, households } = members;
  const result = {
    oldRow: new Int32Array(people),
    household: new Int32Array(people),
    first: new Int32Array(households),
    size: new Uint8Array(households),
    region: new Uint8Array(people),
    residence: new Uint8Array(people),
    group: new Uint8Array(people),
  };
  let row = 0;
  for (let h = 0; h < households; h++) {
    const old = rowOfKey(order[h]);
    result.first[h] = row;
    result.size[h] = members.first[old + 1] - members.first[old];
    for (let from = members.first[old]; from < members.first[old + 1]; from++, row++) {
      result.oldRow[row] = from;
      result.household[row] = h;
      result.region[row] = Math.floor(place[old] / (residences * groups));
      result.residence[row] = Math.floor(place[old] / groups) % residences;
      result.group[row] = place[old] % groups;
    }
  }
  return { ...result, ...cutNeighbourhoods(preset.neighbourhoodPeople.value, result) };
}

/** Cuts each region into neighbourhoods of about `wanted` persons, never inside a household. */
function cutNeighbourhoods(
  wanted: number,
  placed: { household: Int32Array; first: Int32Array; size: Uint8Array; region: Uint8Array },
): Pick<Places, 'neighbourhood' | 'neighbourhoodStarts' | 'neighbourhoodRegion'> {
  const people = placed.household.length;
  const inRegion = new Float64Array(regions);
  for (const region of placed.region) inRegion[region]++;
  const blocks = inRegion.map((count) => Math.max(1, Math.round(count / wanted)));
  const neighbourhood = new Int32Array(people);
  const starts: number[] = [];
  const regionOf: number[] = [];
  let region = -1;
  let regionStart = 0;
  let block = 0;
  for (let h = 0; h < placed.first.length; h++) {
    const row = placed.first[h];
    if (placed.region[row] !== region) {
      region = placed.region[row];
      regionStart = row;
      block = 0;
      starts.push(row);
      regionOf.push(region);
    } else if (row - regionStart >= ((block + 1) * inRegion[region]) / blocks[region]) {
      block++;
      starts.push(row);
      regionOf.push(region);
    }
    neighbourhood.fill(starts.length - 1, row, row + placed.size[h]);
  }
  return {
    neighbourhood,
    neighbourhoodStarts: Int32Array.from([...starts, people]),
    neighbourhoodRegion: Uint8Array.from(regionOf),
  };
}
