import { describe, expect, it } from 'vitest';
import { half, laidFamily } from '../../../tests/acts/laid-family.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { rig } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { doings } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/declared');

const [stumble, lean] = [192, 193];

/** Two acts of half a day each; the restricted stumble a quarter as often, and lean as before. */
function open(way: Way, inForce: number, lowest = 2): HandTown {
  const { tables, parameters } = laidFamily('declared', [
    { act: stumble, start: 0, width: half, chance: half },
    { act: lean, start: half, width: half - 1, chance: half - 1 },
  ]);
  const hand = new HandTown(way, {
    mechanisms: { 'acts/declared': reference },
    people: 512,
    planes: 2,
    parameters: {
      ...parameters,
      'acts.declared.watchedPlane': 1,
      'acts.declared.lowestLevel': lowest,
    },
    tables: {
      ...tables,
      'acts.declared.restrictedShare': [2 ** 30, -1, ...Array<number>(30).fill(0)],
    },
  });
  for (const person of hand.town.people) {
    person.declaredClass = 1;
    person.inForce.set(1, inForce);
  }
  return hand.begin(6).live('acts.perform');
}

const doers = (hand: HandTown, act: number): number[] =>
  hand.town
    .entries(doings)
    .flatMap((doing) => (doing.act === act ? [doing.row] : []))
    .sort((a, b) => a - b);

const within = (hand: HandTown, from: number, to: number): number[] =>
  hand.town.people
    .map(({ row }) => row)
    .filter((row) => {
      const word =
        hand.town.byte(schema.streams.draw, row) * 2 ** 24 +
        (hand.town.luck(schema.streams.detail, row)[0] >>> 8);
      return word >= from && word < to;
    });

describe.each(ways)('declared acts, by %s', (way) => {
  it('are done with their full chance above the lowest level, exclusive within a day', () => {
    for (const level of [0, 1]) {
      const hand = open(way, level);
      expect(doers(hand, stumble)).toEqual(within(hand, 0, half));
      expect(doers(hand, lean)).toEqual(within(hand, half, 2 ** 32 - 1));
    }
  });

  it('are done with the restricted share while the lowest level is in force', () => {
    const hand = open(way, 2);
    expect(doers(hand, stumble)).toEqual(within(hand, 0, half / 4));
    expect(doers(hand, lean)).toEqual(within(hand, half, 2 ** 32 - 2));
  });

  it('know no restriction where no level is the lowest', () => {
    const hand = open(way, 30, 31);
    expect(doers(hand, stumble)).toEqual(within(hand, 0, half));
  });
});

describe('the plan of declared acts', () => {
  it('has rate · class / 365 000 as chance, the class of a row by its remainder', () => {
    const { draft } = rig({
      scenario: 'scenarios/bench/r1.scenario.yaml',
      people: 300,
      society: 'cn-2020',
    }).plan;
    const [chances, classOf] = [
      draft.tables.get('acts.declared.chances')!,
      draft.columns.get('people.declaredClass')!,
    ];
    const adult = draft.columns.get('people.adult')!;
    const parts = [512, 717, 819, 922, 1024, 1126, 1331, 1638];
    for (let row = 0; row < 300; row++) {
      const first = (classOf[row] as number) * 32;
      const chance = adult[row] ? (0.001 * parts[row % 8]) / 1024 : 0;
      expect((chances[first] >>> 0) / 2 ** 32).toBeCloseTo(chance, 8);
    }
  });
});
