/**
 * The chain, as people read it: the driver's offence falls on vehicle, firm and representative.
 */

import { ledgerNamed } from '../../ledgers/catalogue.js';
import { planeOf, postings } from '../../ledgers/state.js';
import { kinds, pointUnit, truths } from '../../points.js';
import type { Person, Reference, Town } from '../../town.js';
import { firmRepresentative, vehicleFirm } from './kernel.js';
import { schema } from './schema.js';

const licence = ledgerNamed('licence')!.id;
const unified = ledgerNamed('unified')!.id;

export const reference: Reference = {
  'ledgers.post': (town) => {
    for (const subject of [...town.vehicles, ...town.firms]) {
      subject.raw += subject.due;
      subject.due = 0;
    }
  },
  'propagation.spread': (town) => {
    const licencePlane = town.look(planeOf, licence);
    for (const { row, plane, kind, points, truth } of town.entries(postings)) {
      const driver = town.people[row];
      const isOffence = kind === kinds.own && plane === licencePlane && points < 0;
      if (isOffence && driver.vehicle >= 0) climb(town, driver, truth);
    }
  },
};

function climb(town: Town, driver: Person, truth: number): void {
  town.count('chain.offences');
  town.vehicles[driver.vehicle].due -= lost(town, 'vehiclePoints');
  const owner = town.look(vehicleFirm, driver.vehicle);
  if (owner < 0) return;

  town.firms[owner].due -= lost(town, 'firmPoints');
  const chair = town.look(firmRepresentative, owner);
  const plane = town.look(planeOf, unified);
  if (chair < 0 || chair === driver.row || plane < 0) return;

  const representative = town.people[chair];
  representative.due.add(plane, -lost(town, 'representativePoints'));
  if (truth !== truths.true)
    representative.dueFalse.add(plane, -lost(town, 'representativePoints'));
}

/** Points of the chain, in 1/64 point. */
function lost(town: Town, name: (typeof schema.parameters)[number]['name']): number {
  return town.parameter(`${schema.name}.${name}`) * pointUnit;
}
