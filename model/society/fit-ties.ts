/** The rows of the fit table about ties: mean degree, clustering, homophily, giant component. */
import { makeRow } from './fit-row.js';
import { meanClustering, meanDegree, measureAssortment, measureGiant } from './networks.js';
import { listAdults, type LevelColumns } from './people/columns.js';
import type { Quantity, SocietyPreset } from './presets/preset.js';
import { friendAttributes } from './ties/friend.js';
import type { FitRow, Society, StoredTies } from './society.js';

type Built = Omit<Society, 'fit'>;

const degreeBar = { unit: 'ties', tolerance: { kind: 'relative', value: 0.02 } } as const;
const shapeBar = { unit: 'coefficient', tolerance: { kind: 'relative', value: 0.1 } } as const;

/** Persons a mean degree is taken over, and how that is told in the table. */
interface Base {
  readonly name: string;
  readonly rows?: Int32Array;
}

function fitStored(
  id: string,
  ties: StoredTies,
  declared: { readonly degree: Quantity; readonly clustering: Quantity },
  base: Base,
): FitRow[] {
  const people = ties.starts.length - 1;
  const degree = meanDegree(ties, people, base.rows);
  const { degree: size, clustering } = declared;
  return [
    makeRow(`ties.${id}`, `mean degree over ${base.name}`, size.value, degree, size, degreeBar),
    makeRow(
      `ties.${id}`,
      'clustering',
      clustering.value,
      meanClustering(ties),
      clustering,
      shapeBar,
    ),
  ];
}

function fitHousehold(preset: SocietyPreset, society: Built): FitRow[] {
  const { peopleCount: people, households } = society;
  const perHousehold = people / Math.max(1, households.size.length) - 1;
  const perPerson = meanDegree(society.ties.household, people);
  const from = { mark: 'D', source: 'MODEL 1.3: the mean household without oneself' } as const;
  const declared = preset.householdMean.value - 1;
  return [
    makeRow(
      'ties.household',
      'mean degree over households',
      declared,
      perHousehold,
      from,
      degreeBar,
    ),
    makeRow(
      'ties.household',
      'mean degree over persons',
      declared,
      perPerson,
      { mark: 'D', source: 'larger, since most persons live in large households' },
      { ...degreeBar, binding: false },
    ),
  ];
}

function fitFriends(preset: SocietyPreset, ties: StoredTies, columns: LevelColumns): FitRow[] {
  const { homophily } = preset.ties.friend;
  const rows = friendAttributes.map((id) => {
    const realised = measureAssortment(ties, columns[id]);
    return makeRow(
      'ties.friend',
      `homophily ${id}`,
      homophily[id].value,
      realised,
      homophily[id],
      shapeBar,
    );
  });
  const adults = listAdults(columns.age).length;
  const giant = measureGiant(ties) / Math.max(1, adults);
  rows.push(
    makeRow(
      'ties.friend',
      'giant component, share of adults',
      1,
      giant,
      { mark: 'A', source: 'no figure; most adults are linked through friends' },
      { binding: false, tolerance: { kind: 'absolute', value: 0.1 } },
    ),
  );
  return rows;
}

/** Rows of all six layers. */
export function fitTies(preset: SocietyPreset, society: Built, columns: LevelColumns): FitRow[] {
  const adults: Base = { name: 'adults', rows: listAdults(columns.age) };
  const stored = (layer: 'partner' | 'kin' | 'friend' | 'coworker' | 'neighbour') =>
    society.ties[layer] as StoredTies;
  const { kin, friend, coworker, neighbour } = preset.ties;
  const people = society.peopleCount;
  return [
    ...fitHousehold(preset, society),
    makeRow(
      'ties.partner',
      'mean degree over adults',
      preset.partnered.value,
      meanDegree(stored('partner'), people, adults.rows),
      preset.partnered,
      degreeBar,
    ),
    ...fitStored('kin', stored('kin'), kin, { name: 'persons' }),
    ...fitStored('friend', stored('friend'), friend, adults),
    ...fitFriends(preset, stored('friend'), columns),
    ...fitStored('coworker', stored('coworker'), coworker, {
      name: 'staff',
      rows: society.firms.staff,
    }),
    ...fitStored('neighbour', stored('neighbour'), neighbour, adults),
  ];
}
