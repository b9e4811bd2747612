/**
 * Plain societies: adults without places, tied by declared laws, for runs with a closed form.
 *
 * Every person is an adult of 35–49, online and a driver unless the file gives shares. There are
 * no firms and vehicles; everyone lives alone.
 */
import { attribute, levelNamed } from '../attributes.js';
import { apportion } from './allocation/quota.js';
import { makeRow } from './fit-row.js';
import { Luck, rowLimit, rowOfKey } from './luck.js';
import { meanDegree } from './networks.js';
import { type LevelColumns, listAdults, packTraits } from './people/columns.js';
import { purposes } from './purposes.js';
import {
  type FitRow,
  type Society,
  type SocietySpec,
  type StoredTies,
  type TieLayerId,
  tieLayers,
} from './society.js';
import { appointAgencies, tiePartners } from './ties/implied.js';
import { noTies } from './ties/pairs.js';
import { type DegreeLaw, makePlainLayer } from './ties/plain.js';

/** A society file after parsing. */
export interface PlainSociety {
  readonly id: string;
  readonly title: string;
  /** A degree law per layer; layers left out are empty. */
  readonly layers: Partial<Record<TieLayerId, DegreeLaw>>;
  /** Shares of levels in 1/1024 of persons; the rest of 1024 keeps the default level. */
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const blockRows = 300;

/** Default levels: an adult who can do everything. */
const defaults: Readonly<Record<string, string>> = { age: '35-49', online: 'yes', driver: 'yes' };

/** Lowest age in years of each age band, and days of spread within it (18 years at most). */
const bandYears = [0, 18, 25, 35, 50, 65];
const bandSpan = [18, 7, 10, 15, 15, 18];

function dealShares(
  id: string,
  shares: Readonly<Record<string, number>>,
  people: number,
  ordinal: number,
  luck: Luck,
): Uint8Array {
  const levels = attribute(id).levels;
  const usual = Math.max(0, levelNamed(id, defaults[id] ?? levels[0]));
  const wanted = new Float64Array(levels.length);
  let given = 0;
  for (const [level, share] of Object.entries(shares)) {
    const k = levelNamed(id, level);
    if (k < 0) throw new Error(`attribute '${id}' has no level '${level}'; ${levels.join(', ')}`);
    wanted[k] += share;
    given += share;
  }
  wanted[usual] += Math.max(0, 1024 - given);
  const counts = apportion(wanted, people);
  const keys = Float64Array.from({ length: people }, (_, row) => {
    return (luck.word(row, 0, purposes.plainAttribute, ordinal) >>> 4) * rowLimit + row;
  });
  const column = new Uint8Array(people);
  let level = 0;
  for (const key of keys.sort()) {
    while (counts[level] === 0) level++;
    counts[level]--;
    column[rowOfKey(key)] = level;
  }
  return column;
}

function dealColumns(file: PlainSociety, people: number, luck: Luck): LevelColumns {
  const columns: LevelColumns = {};
  for (const [id, level] of Object.entries(defaults)) {
    columns[id] = new Uint8Array(people).fill(levelNamed(id, level));
  }
  Object.entries(file.attributes ?? {}).forEach(([id, shares], k) => {
    columns[id] = dealShares(id, shares, people, k, luck);
  });
  for (let row = 0; row < people; row++) if (columns.age[row] === 0) columns.driver[row] = 0;
  return columns;
}

/** The mean number of ties a law declares. */
function declaredDegree(law: DegreeLaw): number {
  if ('regular' in law) return law.regular;
  return 'poisson' in law ? law.poisson : law.wattsStrogatz.degree;
}

function fitPlain(file: PlainSociety, ties: Society['ties'], people: number): FitRow[] {
  const from = { mark: 'A', source: `society file ${file.id}` } as const;
  return tieLayers.flatMap((id) => {
    const law = file.layers[id];
    if (!law) return [];
    const realised = meanDegree(ties[id], people);
    return [
      makeRow(`ties.${id}`, 'mean degree over persons', declaredDegree(law), realised, from, {
        unit: 'ties',
        tolerance: { kind: 'relative', value: 0.02 },
      }),
    ];
  });
}

/** The partner column of a partner layer in which nobody has two; −1 elsewhere. */
function readPartners(ties: StoredTies): Int32Array {
  return Int32Array.from({ length: ties.starts.length - 1 }, (_, row) =>
    ties.starts[row + 1] > ties.starts[row] ? ties.targets[ties.starts[row]] : -1,
  );
}

/** Partners are one to one: a partner law must be `regular: 1`. */
function tieLayersOf(
  file: PlainSociety,
  people: number,
  luck: Luck,
): Record<TieLayerId, StoredTies> {
  const ties = {} as Record<TieLayerId, StoredTies>;
  tieLayers.forEach((id, k) => {
    const law = file.layers[id];
    if (id === 'partner' && law && !('regular' in law && law.regular <= 1)) {
      throw new Error(`society '${file.id}': the law of the layer partner must be regular 1`);
    }
    ties[id] = law ? makePlainLayer(law, people, k, luck) : noTies(people);
  });
  return ties;
}

function describePeople(columns: LevelColumns, partner: Int32Array, luck: Luck): Society['people'] {
  const people = partner.length;
  const none = () => new Int32Array(people).fill(-1);
  return {
    traits: packTraits(columns, people),
    household: Int32Array.from({ length: people }, (_, row) => row),
    neighbourhood: Int32Array.from({ length: people }, (_, row) => Math.floor(row / blockRows)),
    firm: none(),
    vehicle: none(),
    partner,
    ageDays: Int32Array.from(columns.age, (band, row) => {
      const years = bandYears[band] + (luck.word(row, 0, purposes.ageDays) % bandSpan[band]);
      return Math.ceil(years * 365.25);
    }),
    income: new Int32Array(people),
  };
}

/**
 * Builds a plain society. Throws on an unknown attribute or level, on a partner law other than
 * `regular: 1`, and where `people` is not a whole number in 1 … 16,000,000.
 */
export function buildPlainSociety(spec: SocietySpec, file: PlainSociety): Society {
  const { people } = spec;
  if (!Number.isInteger(people) || people < 1 || people > 16_000_000) {
    throw new RangeError(`people must be a whole number in 1 to 16,000,000, not ${people}`);
  }
  const luck = new Luck(spec.seed);
  const columns = dealColumns(file, people, luck);
  const ties = tieLayersOf(file, people, luck);
  const partner = readPartners(ties.partner);
  const adults = listAdults(columns.age).length;
  const blocks = Math.ceil(people / blockRows);
  const no = new Int32Array(0);
  const starts = Int32Array.from({ length: blocks + 1 }, (_, n) => Math.min(people, n * blockRows));
  return {
    spec,
    peopleCount: people,
    adultsCount: adults,
    people: describePeople(columns, partner, luck),
    households: {
      first: Int32Array.from({ length: people }, (_, row) => row),
      size: new Uint8Array(people).fill(1),
    },
    neighbourhoods: { starts, region: new Uint8Array(blocks) },
    firms: {
      count: 0,
      sizeBand: new Uint8Array(0),
      sector: new Uint8Array(0),
      representative: no,
      starts: new Int32Array(1),
      staff: no,
    },
    vehicles: { count: 0, firm: no, owner: no },
    agencies: appointAgencies(1, adults, people),
    ties: { ...ties, partner: tiePartners(partner) },
    fit: fitPlain(file, ties, people),
  };
}
