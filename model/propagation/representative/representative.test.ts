import { describe, expect, it } from 'vitest';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { rig, scenario, society } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { makePlan } from '#scenario/compile/plan.js';
import { firmChances, representing } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('propagation/representative');

const always = -1;

interface Made {
  chances?: readonly number[];
  share?: number;
  until?: number;
  bar?: number;
}

/** Firm 5 is represented by person 2, firm 6 by nobody; the others by persons who do not matter. */
function made(way: Way, { chances = [0, 0, 0], share = 1024, until = 0, bar = 3 }: Made): HandTown {
  return new HandTown(way, {
    mechanisms: { 'propagation/representative': reference },
    people: 40,
    firms: 10,
    parameters: {
      'representative.sharePer1024': share,
      'representative.firstLookUntil': until,
      'representative.bar': bar,
    },
    tables: {
      'representative.chances': chances,
      'representative.of': [30, 31, 32, 33, 34, 2, -1, 35, 36, 37],
    },
  });
}

function live(hand: HandTown, tick: number): HandTown {
  return hand.begin(tick).live('propagation.spread').live('recourse.hear');
}

const held = (hand: HandTown, row = 2): [number, number] => [
  hand.town.firms[5].listed,
  hand.town.people[row].barred,
];

describe.each(ways)('listed firms by %s', (way) => {
  it('bars who represents one, in the bit of its bar, and keeps the other bars', () => {
    const hand = made(way, { chances: [always, 0, 0] });
    hand.begin(1).town.people[2].barred = 128;
    // Firm 5 is looked at on days 5, 35, 65 …
    expect(held(live(hand, 34))).toEqual([0, 128]);
    expect(held(live(hand, 35))).toEqual([1, 136]);
    expect(hand.counted('firms.listed')).toBe(2);
    expect(hand.town.people.filter((p) => p.barred > 0).map((p) => p.row)).toEqual([2, 34]);
  });

  it('ends the bar when the firm leaves the list, whatever reached the person', () => {
    const hand = made(way, { chances: [0, always, 0], share: 0, bar: 0 });
    hand.begin(1).town.firms[5].listed = 1;
    hand.town.people[2].barred = 5;
    expect(held(live(hand, 35))).toEqual([0, 4]);
    expect([hand.counted('firms.listed'), hand.counted('firms.unlisted')]).toEqual([0, 1]);
  });

  it('starts with the stationary share, and lists by the month afterwards', () => {
    const hand = made(way, { chances: [0, 0, always], until: 36 });
    expect(held(live(hand, 35))).toEqual([1, 8]);
    const later = made(way, { chances: [0, 0, always], until: 35 });
    expect(held(live(later, 35))).toEqual([0, 0]);
  });

  it('reaches its representative below the share of the row, and nobody where it has none', () => {
    const [, word] = made(way, {}).begin(35).town.luck(schema.streams.look, 5);
    const upper = word >>> 22;
    const told = (share: number) => held(live(made(way, { chances: [always, 0, 0], share }), 35));
    expect([told(upper), told(upper + 1)]).toEqual([
      [1, 0],
      [1, 8],
    ]);
    const alone = live(made(way, { chances: [always, 0, 0] }), 36);
    expect(alone.town.firms[6].listed).toBe(1);
    expect(alone.town.people.every((p) => p.barred === 0)).toBe(true);
  });

  it('sets no bit where no door reads it', () => {
    expect(held(live(made(way, { chances: [always, 0, 0], bar: 8 }), 35))).toEqual([1, 0]);
  });

  it('is drawn below the chance, by a word without sign', () => {
    const [word] = made(way, {}).begin(35).town.luck(schema.streams.look, 5);
    const listed = (chance: number) =>
      held(live(made(way, { chances: [chance | 0, 0, 0] }), 35))[0];
    expect([listed(word), listed(word + 1)]).toEqual([0, 1]);
  });
});

describe('in documented', () => {
  it('a person represents one firm at most', () => {
    const { firms } = society('cn-2020', 3000);
    const chairs = Array.from(firms.representative).filter((row) => row >= 0);
    expect(chairs.length).toBeGreaterThan(10);
    expect(new Set(chairs).size).toBe(chairs.length);
  });

  it('the list starts at entering / (entering + leaving), and bars as many chairs', () => {
    const { draft } = makePlan(scenario('documented'), society('cn-2020', 300));
    const table = draft.tables.get(firmChances.name)!;
    const [enters, leaves, stock] = Array.from(table, (one) => one >>> 0);
    expect(stock / 2 ** 32).toBeCloseTo(enters / (enters + leaves), 6);
    expect(stock / 2 ** 32).toBeCloseTo(0.0753, 4);
    expect(draft.parameters[representing.name]).toBeLessThan(8);
  });

  it('closes the doors of spending to who represents a listed firm, and lends all the same', () => {
    const { plan } = rig({ scenario: 'documented', people: 300, seed: 1 });
    const bar = plan.draft.parameters[representing.name];
    const closed = plan.draft.tables.get('consequences.closedByBar')!;
    const doors = Array.from({ length: 32 }, (_, demand) => demand).filter(
      (demand) => closed[demand * 8 + bar] !== 0,
    );
    // Flight, fast train, star hotel, private school, home.
    expect(doors).toEqual([0, 1, 2, 8, 9]);
  });
});
