/**
 * The chain, as people read it: the driver's offence falls on vehicle, firm and representative.
 */

import { ledgerNamed } from '../../ledgers/catalogue.js';
import { planeOf, postings } from '../../ledgers/state.js';
import { kinds, pointUnit, truths } from '../../points.js';
import { undone } from '../../recourse/state.js';
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
      if (isOffence && driver.vehicle >= 0) climb(town, driver, truth, 'chain.offences', -1);
    }
  },
  'recourse.hear': (town) => {
    for (const { row, ledger, points, truth } of town.entries(undone)) {
      const driver = town.people[row];
      if (ledger === licence && points < 0 && driver.vehicle >= 0)
        climb(town, driver, truth, 'chain.corrections', 1);
    }
  },
};

/** Down the points go for an offence, and up again for its correction. */
function climb(town: Town, driver: Person, truth: number, counter: string, sign: number): void {
  town.count(counter);
  town.vehicles[driver.vehicle].due += sign * lost(town, 'vehiclePoints');
  const owner = town.look(vehicleFirm, driver.vehicle);
  if (owner < 0) return;

  town.firms[owner].due += sign * lost(town, 'firmPoints');
  const chair = town.look(firmRepresentative, owner);
  const plane = town.look(planeOf, unified);
  if (chair < 0 || chair === driver.row || plane < 0) return;

  const representative = town.people[chair];
  representative.due.add(plane, sign * lost(town, 'representativePoints'));
  if (truth !== truths.true)
    representative.dueFalse.add(plane, sign * lost(town, 'representativePoints'));
}

/** Points of the chain, in 1/64 point. */
function lost(town: Town, name: (typeof schema.parameters)[number]['name']): number {
  return town.parameter(`${schema.name}.${name}`) * pointUnit;
}
