import { describe, expect, it } from 'vitest';
import {
  expectSameBothWays,
  nextDay,
  promisesIn,
  runKernels,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { anyCase, keptCase } from '../../../tests/contract/cases.js';
import { contract } from '../../../tests/contract/suite.js';
import { announced } from '../../scoring/state.js';
import { decided, filed, outcomes } from '../state.js';
import { reference } from './reference.js';

contract('recourse/stay');

const entry = { row: 7, ledger: 1, act: 9, points: -700, truth: 1, posted: 30 };
const appealOf = { ...entry, luck: 0, facts: 2, before: 0 };

describe('recourse/stay', () => {
  it('agrees with its kernel on any filings and decisions', () => {
    expectSameBothWays('recourse/stay', reference, { days: 8, runs: 8 }, (roll) => {
      const tables = {
        'recourse.pendingSuspends': Int32Array.from({ length: 16 }, () => roll(2)),
        'scoring.forceAfter': Int32Array.from({ length: 16 }, () => roll(20)),
      };
      return {
        people: 100,
        tables,
        morning: (town, day, throwDice) => {
          // Appeals of other days that hold listings off.
          for (const p of day === 0 ? town.people : [])
            for (const plane of [0, 1]) p.stayed.set(plane, 50);
          for (let act = throwDice(12); act > 0; act--) {
            const one = anyCase(throwDice, 100, town.tick, act);
            town.push(decided, one.row, one);
            const row = throwDice(100);
            town.push(filed, row, { ...appealOf, row, ledger: throwDice(3), act });
          }
        },
      };
    });
  });
});

describe.each(['references', 'kernels'])('a stay by %s', (way) => {
  const open = (suspends = 1) => {
    const tables = {
      'recourse.pendingSuspends': new Int32Array(16).fill(suspends),
      'scoring.forceAfter': new Int32Array(16).fill(60),
    };
    const { bound, town } = townByHand({ people: 64, tables });
    const hear = (): void => {
      if (way === 'kernels') runKernels(bound, 'recourse/stay', 'recourse.hear');
      else runReference(bound, reference, 'recourse.hear');
    };
    const stayed = (): number => town.people[7].stayed.get(1);
    return { bound, town, hear, stayed, promised: () => promisesIn(bound, announced.name) };
  };

  it('holds a listing off from tomorrow on, where the ledger says so', () => {
    const held = open();
    held.town.push(filed, 7, appealOf);
    held.hear();
    expect([held.stayed(), held.promised()]).toEqual([1, [[7, 1, 42]]]);
    const inForce = open(0);
    inForce.town.push(filed, 7, appealOf);
    inForce.hear();
    expect([inForce.stayed(), inForce.promised()]).toEqual([0, []]);
  });

  it('puts it in force when the last appeal ends, and its notice is over', () => {
    const { bound, town, hear, stayed, promised } = open();
    town.people[7].stayed.set(1, 2);
    town.push(decided, 7, keptCase);
    hear();
    expect([stayed(), promised()]).toEqual([1, []]);
    nextDay(bound);
    town.push(decided, 7, { ...keptCase, outcome: outcomes.overturned });
    hear();
    // Told of on day 30: in force on day 90 at the earliest.
    expect([stayed(), promised()]).toEqual([0, [[7, 1, 90]]]);
  });

  it('goes on holding what goes on, and leaves a list without a level alone', () => {
    const { town, hear, stayed, promised } = open();
    town.people[7].stayed.set(1, 1);
    town.push(decided, 7, { ...keptCase, outcome: outcomes.wentOn });
    town.push(decided, 7, { ...keptCase, ledger: 3 });
    town.push(filed, 7, { ...appealOf, ledger: 3 });
    hear();
    expect([stayed(), promised()]).toEqual([1, []]);
  });
});
