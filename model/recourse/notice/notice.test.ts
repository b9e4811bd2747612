import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import { denied } from '../../consequences/state.js';
import { listings, postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import { moves } from '../../scoring/state.js';
import { listingNotices, notices } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('recourse/notice');

const phase = 'recourse.hear';
const always = -1;
const blank = { plane: 0, kind: kinds.own as number, act: 9, truth: 0, channel: 0, cause: 0 };

/** Notices of one day with these own postings of person 0. */
function tell(
  tables: Record<string, ArrayLike<number>>,
  points: number,
  change: Partial<typeof blank> = {},
  severity = 0,
) {
  const { bound, town } = townByHand({
    people: 4,
    tables: {
      'recourse.appealableFrom': Int32Array.of(640, 2 ** 20, 64, 64, 64, 64, 64, 64),
      ...tables,
    },
  });
  town.people[0].severity = severity;
  town.push(postings, 0, { row: 0, points, ...blank, ...change });
  runReference(bound, reference, phase);
  return { bound, town, given: town.entries(notices) };
}

const sure = {
  'recourse.entryNotice': new Int32Array(16).fill(always),
  'recourse.listingNotice': new Int32Array(16).fill(always),
};

describe('recourse/notice', () => {
  it('agrees with its kernel', () => {
    expectSameBothWays(
      'recourse/notice',
      reference,
      { days: 3, runs: 15, phases: [phase] },
      (roll) => {
        const words = (): Int32Array => Int32Array.from({ length: 16 }, () => roll(2 ** 32) | 0);
        return {
          people: 200,
          tables: {
            'recourse.entryNotice': words(),
            'recourse.listingNotice': words(),
            'recourse.appealableFrom': Int32Array.from({ length: 16 }, () => roll(2000)),
            'ledgers.ledgerOf': Int32Array.of(5, 2, 0, 0, 0, 0, 0, 0),
          },
          morning: (town, _, throwDice) => {
            for (const p of town.people) {
              p.severity = throwDice(4);
              if (throwDice(2) === 0) continue;
              town.push(postings, p.row, {
                row: p.row,
                plane: throwDice(2),
                kind: throwDice(3) === 0 ? throwDice(9) : 0,
                act: throwDice(256),
                points: throwDice(4000) - 3000,
                truth: throwDice(3),
                channel: 0,
                cause: 0,
              });
            }
          },
        };
      },
    );
  });

  it('is due for own losses of the appealable size and more: ten points are 640', () => {
    expect(tell(sure, -640).given).toHaveLength(1);
    expect(tell(sure, -639).given).toHaveLength(0);
    expect(tell(sure, 640).given).toHaveLength(0);
    expect(tell(sure, -5000, { plane: 1 }).given).toHaveLength(0);
    for (const kind of Object.values(kinds).filter((one) => one !== kinds.own)) {
      const { bound, given } = tell(sure, -640, { kind });
      expect([given.length, counted(bound, 'notices.due')]).toEqual([0, 0]);
    }
  });

  it('tells below the chance of entries, and hands on the second word', () => {
    const { town, given } = tell(sure, -640, { truth: 2 });
    const [a, b] = town.luck(schema.streams.tell, 0, { ordinal: 0, other: 9 });
    expect(given).toEqual([{ row: 0, plane: 0, act: 9, points: -640, truth: 2, luck: b | 0 }]);
    const only = (name: string, chance: number) => ({
      [`recourse.${name}`]: new Int32Array(16).fill(chance | 0),
    });
    expect(tell(only('entryNotice', a), -640).given).toHaveLength(0);
    expect(tell(only('entryNotice', a + 1), -640).given).toHaveLength(1);
    expect(tell(only('listingNotice', always), -640).given).toHaveLength(0);
  });

  it('counts what is due and what is given, and gives no more than is due', () => {
    const never = tell({}, -640);
    expect([counted(never.bound, 'notices.due'), counted(never.bound, 'notices.given')]).toEqual([
      1, 0,
    ]);
    const ever = tell(sure, -640);
    expect([counted(ever.bound, 'notices.due'), counted(ever.bound, 'notices.given')]).toEqual([
      1, 1,
    ]);
  });

  it('tells of a fall into a restriction, and of the courts’ list, if appealable', () => {
    const fall = (was: number, level: number, appealable = 1, rawFalse = 0) => {
      const { bound, town } = townByHand({
        people: 4,
        tables: {
          ...sure,
          'recourse.listingAppealable': new Int32Array(16).fill(appealable),
          'recourse.restrictedBelow': new Int32Array(16).fill(-500),
          'scoring.severityOf': Int32Array.of(0, 0, 1, 2, ...new Array(508).fill(0)),
        },
      });
      town.people[0].raw.set(0, -900);
      town.people[0].rawFalse.set(0, rawFalse);
      town.push(moves, 0, { row: 0, plane: 0, was, level });
      town.push(listings, 1, { row: 1, on: 1 });
      town.push(listings, 2, { row: 2, on: 0 });
      runReference(bound, reference, phase);
      return town.entries(listingNotices).map(({ row, ledger, truth }) => [row, ledger, truth]);
    };
    const court = [1, 3, 0];
    expect(fall(1, 2)).toEqual([[0, 0, 0], court]);
    expect(fall(0, 3)).toEqual([[0, 0, 0], court]);
    // From one restriction to a worse, or from a mild level to a mild one, is no listing anew.
    expect([fall(2, 3), fall(0, 1), fall(2, 0)]).toEqual([[court], [court], [court]]);
    // −900 without −400 that was false is −500: not below the line, so wrongful.
    expect(fall(1, 2, 1, -400)).toEqual([[0, 0, 1], court]);
    expect(fall(1, 2, 1, -399)).toEqual([[0, 0, 0], court]);
    expect(fall(1, 2, 0)).toEqual([]);
  });

  it('keeps what refusals cost', () => {
    const { bound, town } = townByHand({
      people: 4,
      tables: {
        'consequences.denialCost': Int32Array.from({ length: 32 }, (_, demand) => demand * 10),
      },
    });
    for (const demand of [3, 5]) town.push(denied, 0, { row: 0, demand, cause: 0 });
    runReference(bound, reference, 'consequences.enforce');
    expect(town.people.map((p) => p.accrued)).toEqual([80, 0, 0, 0]);
  });
});
