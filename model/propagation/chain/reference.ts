/**
 * The chain, as people read it: the driver's offence falls on vehicle, firm and representative.
 */
import { planeOf, postings } from '../../ledgers/state.js';
import { ledgerNamed } from '../../ledgers/catalogue.js';
import { kinds, pointUnit, truths } from '../../points.js';
import type { Person, Reference, Town } from '../../town.js';
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
  const vehicle = town.vehicles[driver.vehicle];
  vehicle.due -= lost(town, 'vehiclePoints');
  if (vehicle.firm < 0) return;

  const firm = town.firms[vehicle.firm];
  firm.due -= lost(town, 'firmPoints');
  const plane = town.look(planeOf, unified);
  if (firm.representative < 0 || firm.representative === driver.row || plane < 0) return;

  const representative = town.people[firm.representative];
  representative.due.add(plane, -lost(town, 'representativePoints'));
  if (truth !== truths.true) representative.dueFalse.add(plane, -lost(town, 'representativePoints'));
}

/** Points of the chain, in 1/64 point. */
function lost(town: Town, name: (typeof schema.parameters)[number]['name']): number {
  return town.parameter(`${schema.name}.${name}`) * pointUnit;
}
