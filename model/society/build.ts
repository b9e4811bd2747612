/**
 * Builds a society from a preset: people and households, places, work, vehicles, ties, fit table.
 *
 * A pure function of (preset, people, seed). Order: households → ages and sexes → places and row
 * numbers → attributes → income → firms → vehicles → ties → fit (README).
 */
import { dealAges, ageInDays, dealSexes } from './households/ages.js';
import { composeHouseholds, expandHouseholds, type Members } from './households/compose.js';
import { type Places, settle } from './households/places.js';
import { foundFirms, type Firms } from './firms/firms.js';
import { parkVehicles } from './firms/vehicles.js';
import { fitSociety } from './fit.js';
import { Luck } from './luck.js';
import { dealAttributes } from './people/attributes.js';
import { type LevelColumns, listAdults, packTraits } from './people/columns.js';
import { dealIncome } from './people/income.js';
import { joinPartnersApart } from './people/partners.js';
import type { SocietyPreset } from './presets/preset.js';
import type { Society, SocietySpec } from './society.js';
import { makeCoworkers } from './ties/coworker.js';
import { friendAttributes } from './ties/friend.js';
import { makeKin } from './ties/kin.js';
import { makeNeighbours, orderRings } from './ties/neighbour.js';
import { appointAgencies, tieHouseholdGroups, tiePartners } from './ties/implied.js';
import { makeFriends } from './ties/search.js';

export { buildPlainSociety, type PlainSociety } from './plain.js';

interface Housed {
  readonly columns: LevelColumns;
  readonly ageDays: Int32Array;
  readonly partner: Int32Array;
}

/** Carries what is known of the members into the final numbering of rows. */
function renumber(
  members: Members,
  years: Uint8Array,
  sex: Uint8Array,
  places: Places,
  luck: Luck,
): Housed {
  const { oldRow, residence, group, region } = places;
  const people = oldRow.length;
  const newRow = new Int32Array(people);
  oldRow.forEach((old, row) => {
    newRow[old] = row;
  });
  const columns: LevelColumns = { residence, group, region };
  columns.age = Uint8Array.from(oldRow, (old) => members.band[old]);
  columns.sex = Uint8Array.from(oldRow, (old) => sex[old]);
  const ageDays = Int32Array.from(oldRow, (old, row) => ageInDays(years[old], row, luck));
  const partner = Int32Array.from(oldRow, (old) =>
    members.partner[old] < 0 ? -1 : newRow[members.partner[old]],
  );
  return { columns, ageDays, partner };
}

function tieEveryone(
  preset: SocietyPreset,
  places: Places,
  housed: Housed,
  firms: Firms,
  luck: Luck,
): Society['ties'] {
  const { columns, partner } = housed;
  const adults = listAdults(columns.age);
  const people = partner.length;
  const { household, neighbourhood, neighbourhoodStarts } = places;
  const blocks = neighbourhoodStarts.length - 1;
  const rings = orderRings(adults, household, neighbourhood, blocks);
  return {
    household: tieHouseholdGroups(places.household, places.first),
    partner: tiePartners(partner),
    kin: makeKin(preset.ties.kin, { people, ...places }, luck),
    friend: makeFriends(
      preset.ties.friend,
      {
        rows: adults,
        household: places.household,
        levels: friendAttributes.map((id) => columns[id]),
      },
      luck,
    ),
    coworker: makeCoworkers(preset.ties.coworker, { people, ...firms }, luck),
    neighbour: makeNeighbours(preset.ties.neighbour, rings, luck),
  };
}

/** Persons in their households and places, with every attribute. */
function house(spec: SocietySpec, preset: SocietyPreset, luck: Luck) {
  const members = expandHouseholds(composeHouseholds(preset, spec.people), spec.people);
  const years = dealAges(preset, members, luck);
  const sex = dealSexes(preset, members, years, luck);
  const places = settle(preset, members, luck);
  const housed = renumber(members, years, sex, places, luck);
  joinPartnersApart(preset.partnered.value, housed.columns, places.household, housed.partner, luck);
  dealAttributes(preset, housed.columns, luck);
  const income = dealIncome(preset, housed.columns, places.first, places.size, luck);
  return { places, housed, income };
}

/**
 * Builds a society of `spec.people` persons. The same spec gives the same society bit for bit.
 * Throws where `people` is not a whole number in 1 … 16,000,000.
 */
export function buildSociety(spec: SocietySpec, preset: SocietyPreset): Society {
  if (!Number.isInteger(spec.people) || spec.people < 1 || spec.people > 16_000_000) {
    throw new RangeError(`people must be a whole number in 1 to 16,000,000, not ${spec.people}`);
  }
  const luck = new Luck(spec.seed);
  const { places, housed, income } = house(spec, preset, luck);
  const { columns, ageDays, partner } = housed;
  const adults = listAdults(columns.age).length;
  const firm = new Int32Array(spec.people).fill(-1);
  const vehicle = new Int32Array(spec.people).fill(-1);
  const firms = foundFirms(preset, columns, adults, firm, luck);
  const vehicles = parkVehicles(preset, columns, places.household, firms, adults, vehicle, luck);
  const { household, neighbourhood, first, size } = places;
  const traits = packTraits(columns, spec.people);
  const built = {
    spec,
    peopleCount: spec.people,
    adultsCount: adults,
    people: { traits, household, neighbourhood, firm, vehicle, partner, ageDays, income },
    households: { first, size },
    neighbourhoods: { starts: places.neighbourhoodStarts, region: places.neighbourhoodRegion },
    firms,
    vehicles,
    agencies: appointAgencies(preset.agenciesPerThousandAdults.value, adults, spec.people),
    ties: tieEveryone(preset, places, housed, firms, luck),
  };
  return { ...built, fit: fitSociety(preset, built, columns) };
}
