import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import { demandNamed, demands, outcomes } from '../catalogue.js';
import { forgone } from '../state.js';
import { reference } from './reference.js';

contract('consequences/schooling');

const phase = 'consequences.enforce';
const tables = {
  'consequences.outcomeOf': Int32Array.from({ length: 32 }, (_, id) =>
    Math.max(0, outcomes.indexOf(demands.find((demand) => demand.id === id)?.outcome ?? 'nothing')),
  ),
};
const [top, fees, university] = ['school', 'private-school', 'university'].map(
  (name) => demandNamed(name)!.id,
);

function lost(demand: number, share: number, before = 0) {
  const { bound, town } = townByHand({ people: 8, tables });
  [town.people[2].childrenLost, town.people[2].ownLost] = [before, before];
  town.push(forgone, 2, { row: 2, demand, cause: 15, luck: (share << 22) | 0 });
  runReference(bound, reference, phase);
  const { childrenLost, ownLost } = town.people[2];
  return { childrenLost, ownLost, counted: counted(bound, 'schooling.lost') };
}

describe('consequences/schooling', () => {
  it('takes a level from one child in five kept out of a school with fees', () => {
    // 205 of 1024; the upper ten bits decide.
    expect(lost(fees, 204)).toEqual({ childrenLost: 1, ownLost: 0, counted: 1 });
    expect(lost(fees, 205)).toEqual({ childrenLost: 0, ownLost: 0, counted: 0 });
  });

  it('takes a level from half of those kept out of a university, none for a top school', () => {
    expect(lost(university, 511)).toEqual({ childrenLost: 0, ownLost: 1, counted: 1 });
    expect(lost(university, 512).ownLost).toBe(0);
    expect(lost(top, 0)).toEqual({ childrenLost: 0, ownLost: 0, counted: 0 });
  });

  it('adds up over the years', () => {
    expect(lost(fees, 0, 3)).toEqual({ childrenLost: 4, ownLost: 3, counted: 1 });
  });

  it('agrees with its kernel', () => {
    expectSameBothWays('consequences/schooling', reference, { days: 4, runs: 10 }, () => ({
      people: 60,
      tables,
      morning: (town, _, roll) => {
        for (let i = roll(30); i > 0; i--) {
          const row = roll(60);
          const luck = roll(2 ** 32) | 0;
          town.push(forgone, row, { row, demand: roll(24), cause: 0, luck });
        }
      },
    }));
  });
});
