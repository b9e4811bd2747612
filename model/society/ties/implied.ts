/** Layers and services that follow from a column: households, partners, agencies. */
import type { GroupTies, StoredTies } from '../society.js';
import { Pairs } from './pairs.js';

/** The members of each household tied to each other; members are the rows themselves. */
export function tieHouseholdGroups(household: Int32Array, first: Int32Array): GroupTies {
  const people = household.length;
  const starts = Int32Array.from([...first, people]);
  const members = Int32Array.from({ length: people }, (_, row) => row);
  return { kind: 'groups', groupOf: household, starts, members };
}

/** The partner column as a stored layer. */
export function tiePartners(partner: Int32Array): StoredTies {
  const pairs = new Pairs();
  partner.forEach((other, row) => {
    if (other > row) pairs.add(row, other);
  });
  return pairs.toStored(partner.length);
}

/** Agencies serve blocks of rows of equal size, so that neighbours share one. */
export function appointAgencies(perThousandAdults: number, adults: number, people: number) {
  const count = Math.max(1, Math.round((perThousandAdults * adults) / 1000));
  const of = Int32Array.from({ length: people }, (_, row) => Math.floor((row * count) / people));
  return { count, of };
}
