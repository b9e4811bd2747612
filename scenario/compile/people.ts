/** Static columns of persons: what kernels need of the society, one word or byte each. */
import { plateOwner } from '#model/observation/attribution/kernel.js';
import { childrenImagined } from '#model/observation/false-sighting/kernel.js';
import { attribute, levelNamed, levelOf } from '#model/attributes.js';
import {
  friendBack, friendStarts, friendTargets, mostTies, segmentMembers, segmentStarts,
} from '#model/society/state.js';
import type { Society, StoredTies, TieLayer } from '#model/society/society.js';
import { storeGroups } from '#model/society/networks.js';
import { philox } from '#engine/random/philox.js';
import type { Draft } from './draft.js';

/** Set-up purpose of the threshold above which a person falls silent. */
const boldnessPurpose = 0x0f80;

export function stored(layer: TieLayer, people: number): StoredTies {
  return layer.kind === 'stored' ? layer : storeGroups(layer, people);
}

function column(draft: Draft, name: string, of: (row: number) => number): void {
  const values = new Int32Array(draft.society.peopleCount);
  for (let row = 0; row < values.length; row++) values[row] = of(row);
  draft.columns.set(name, values);
}

/** Calls `of` with a fast reader of attributes. */
export function reader(society: Society, id: string): (row: number) => number {
  const { shift, bits } = attribute(id);
  const mask = (1 << bits) - 1;
  const { traits } = society.people;
  return (row) => (traits[row] >>> shift) & mask;
}

export function compilePeople(draft: Draft): void {
  const { society } = draft;
  const { people, households } = society;
  const read = (id: string) => reader(society, id);
  const [age, sex, group, residence] = ['age', 'sex', 'group', 'residence'].map(read);
  const [driver, online] = ['driver', 'online'].map(read);
  const staff = onApp(read('role'));
  const covered = (row: number): number => driver(row) + 2 * online(row) + 4 * staff(row);
  const adult = (row: number): number => (age(row) > 0 ? 1 : 0);
  draft.columns.set('people.traits', people.traits);
  column(draft, 'people.adult', adult);
  column(draft, 'people.income', read('income'));
  column(draft, 'people.education', read('education'));
  column(draft, 'people.rank', read('stratum'));
  const errorClass = (row: number): number => group(row) * 2 + sex(row);
  column(draft, 'people.errorClass', errorClass);
  column(draft, 'people.imaginedClass', (row) => (adult(row) ? errorClass(row) * 8 + covered(row) : childrenImagined));
  draft.columns.set('people.vehicle', people.vehicle);
  draft.put(plateOwner, platesOf(society));
  draft.columns.set('people.spouse', people.partner);
  column(draft, 'people.housemate', (row) => {
    const first = households.first[people.household[row]];
    const size = households.size[people.household[row]];
    for (let i = 1; i < size; i++) {
      const other = first + ((row - first + i) % size);
      if (adult(other)) return other;
    }
    return -1;
  });
  segments(draft, (row) => ((age(row) * 2 + sex(row)) * 4 + group(row)) * 4 + residence(row));
  column(draft, 'people.boldness', (row) => boldness(row, society.spec.seed));
  const friends = stored(society.ties.friend, society.peopleCount);
  draft.put(friendStarts, friends.starts);
  draft.put(friendTargets, friends.targets.length > 0 ? friends.targets : [0]);
  draft.put(friendBack, backs(friends));
}

/** For every tie, its place among the ties of its other end (the last place that can be told). */
function backs({ starts, targets }: StoredTies): Int32Array {
  const back = new Int32Array(Math.max(1, targets.length));
  const next = starts.slice(0, -1);
  // Targets ascend: the ties that name a row meet its own ties in the same order.
  targets.forEach((target, tie) => {
    back[tie] = Math.min(next[target]++ - starts[target], mostTies - 1);
  });
  return back;
}

/** Who answers for the vehicle a person drives, −1 where that is the person or nobody. */
function platesOf({ people, vehicles, firms }: Society): Int32Array {
  return Int32Array.from(people.vehicle, (vehicle, row) => {
    if (vehicle < 0) return -1;
    const firm = vehicles.firm[vehicle];
    const owner = firm >= 0 ? firms.representative[firm] : vehicles.owner[vehicle];
    return owner === row ? -1 : owner;
  });
}

/** Those whose employer makes them use an app: public staff. */
function onApp(role: (row: number) => number): (row: number) => number {
  const roles = ['public-employee', 'official', 'professional'].map((id) => levelNamed('role', id));
  return (row) => (roles.includes(role(row)) ? 1 : 0);
}

/** Numbers the segments that have members, children's apart, and lists who is in each. */
function segments(draft: Draft, keyOf: (row: number) => number): void {
  const rows = draft.society.peopleCount;
  const keys = Int32Array.from({ length: rows }, (_, row) => keyOf(row));
  const numbers = new Map([...new Set(keys)].sort((a, b) => a - b).map((key, number) => [key, number]));
  const starts = new Int32Array(numbers.size + 1);
  for (const key of keys) starts[numbers.get(key)! + 1] += 1;
  for (let i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
  const next = starts.slice();
  const members = new Int32Array(rows);
  for (let row = 0; row < rows; row++) members[next[numbers.get(keys[row])!]++] = row;
  column(draft, 'people.segment', (row) => numbers.get(keys[row])!);
  draft.put(segmentStarts, starts);
  draft.put(segmentMembers, members);
}

/** About normal with mean 115 and deviation 31 (of 256), .45 and .12: eight bytes, scaled. */
function boldness(row: number, seed: number): number {
  const words = new Int32Array(4);
  philox(row, 0, boldnessPurpose << 16, 0, seed, 0, words);
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += (words[i >> 2] >>> ((i & 3) * 8)) & 255;
  return Math.min(255, Math.max(0, 115 + Math.trunc(((sum - 1020) * 31) / 209)));
}

/** Adults under fifty who live with a child: those who look for a school. */
export function parentsOf(society: Society): number[] {
  const { household, traits } = society.people;
  const { first, size } = society.households;
  const withChild = (h: number): boolean => {
    for (let row = first[h]; row < first[h] + size[h]; row++) {
      if (!isAdult(traits[row])) return true;
    }
    return false;
  };
  const young = levelNamed('age', '50-64');
  const parents: number[] = [];
  for (let row = 0; row < society.peopleCount; row++) {
    const age = levelOf(traits[row], 'age');
    if (age > 0 && age < young && withChild(household[row])) parents.push(row);
  }
  return parents;
}

export const isAdult = (traits: number): boolean => levelOf(traits, 'age') > 0;
