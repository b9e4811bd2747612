import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { truths } from '#model/points.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { rig } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { sent } from '../state.js';
import { maliciousTip, mistakenTip } from './kernel.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('observation/tip');

const people = 2048;
const widest = 2 ** 24 - 1;
const about = [10, 13, 17];

interface Laid {
  readonly mistaken?: readonly number[];
  readonly malicious?: readonly number[];
  readonly home?: number;
  /** Whether everyone has the next two rows as friends, in a circle. */
  readonly friends?: boolean;
}

/** Everyone is an adult without a housemate, unless `set` says otherwise. */
function open(way: Way, laid: Laid, set: (row: number) => object = () => ({})): HandTown {
  const { mistaken = [0, 0, 0, 0], malicious = [0, 0, 0, 0], home = 0, friends = true } = laid;
  const ties = Array.from({ length: people }, (_, row): [number, number] => [
    row,
    (row + 1) % people,
  ]);
  const hand = new HandTown(way, {
    mechanisms: { 'observation/tip': reference },
    people,
    friends: friends ? ties : [],
    parameters: { 'observation/tip.housematePer1024': home, 'observation.tipActs': about.length },
    tables: {
      'observation.tipBounds': [-1, 1],
      'observation.mistakenTip': mistaken,
      'observation.maliciousTip': malicious,
      'observation.tipAct': about,
      'observation.delay': Array<number>(16).fill(3),
    },
  });
  for (const person of hand.town.people)
    Object.assign(person, { adult: 1, housemate: -1 }, set(person.row));
  return hand.begin(40).live('observation.witness');
}

/** Today's word of a person, and the second and third words of *detail*. */
function luckOf(hand: HandTown, row: number): { word: number; whom: number; what: number } {
  const [fine, whom, what] = hand.town.luck(schema.streams.detail, row);
  return { word: hand.town.byte(schema.streams.draw, row) * 2 ** 24 + (fine >>> 8), whom, what };
}

const rows = Array.from({ length: people }, (_, row) => row);
const friendsOf = (row: number): number[] =>
  [(row + people - 1) % people, (row + 1) % people].sort((a, b) => a - b);
const tips = (hand: HandTown) => hand.town.drain(sent).sort((a, b) => a.actor - b.actor);

describe.each(ways)('false tips, by %s', (way) => {
  it('are mistakes in the lower slot and malice in the next, and are counted', () => {
    const hand = open(way, { mistaken: [widest, 0, 0, 0], malicious: [widest, 0, 0, 0] });
    const bytes = rows.map((row) => hand.town.byte(schema.streams.draw, row));
    const [mistakes, malice] = [0, 1].map((byte) => bytes.filter((one) => one === byte).length);
    expect(mistakes * malice).toBeGreaterThan(0);
    expect([hand.counted('sightings.tips'), hand.counted('sightings.malicious')]).toEqual([
      mistakes + malice,
      malice,
    ]);
    expect(tips(hand).map(({ actor }) => actor)).toEqual(rows.filter((row) => bytes[row] < 2));
  });

  it('name a friend and an act, each by its word, as a false sighting due after the delay', () => {
    const hand = open(way, { malicious: [2 ** 23, 0, 0, 0] });
    const expected = rows.flatMap((row) => {
      const { word, whom, what } = luckOf(hand, row);
      if (word < 2 ** 24 || word >= 2 ** 24 + 2 ** 23) return [];
      const act = about[Math.floor(((what % 2 ** 22) / 2 ** 22) * about.length)];
      return [
        {
          row: friendsOf(row)[whom < 2 ** 31 ? 0 : 1],
          act,
          channel: 6,
          truth: truths.false,
          actor: row,
          day: 43,
        },
      ];
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(tips(hand)).toEqual(expected);
  });

  it('grow with seeking: each level reads its own chance', () => {
    const chances = [0, 2 ** 22, 2 ** 23, widest];
    const hand = open(way, { mistaken: chances }, (row) => ({ seeking: row & 3 }));
    const expected = rows.filter((row) => luckOf(hand, row).word < chances[row & 3]);
    expect(tips(hand).map(({ actor }) => actor)).toEqual(expected);
  });

  it('name the housemate at 1024, a friend without one, and nobody without either', () => {
    const mates = (row: number): object => ({ housemate: row % 2 ? 0 : -1 });
    for (const { row, actor } of tips(
      open(way, { mistaken: [widest, 0, 0, 0], home: 1024 }, mates),
    )) {
      if (actor % 2) expect(row).toBe(0);
      else expect(friendsOf(actor)).toContain(row);
    }
    const alone = open(way, { mistaken: [widest, 0, 0, 0], home: 1024, friends: false }, mates);
    expect(tips(alone).every(({ row, actor }) => row === 0 && actor % 2 === 1)).toBe(true);
    const never = open(way, { mistaken: [widest, 0, 0, 0], home: 0, friends: false }, mates);
    expect([tips(never), never.counted('sightings.tips')]).toEqual([[], 0]);
  });

  it('are not made by children, nor at zero rates; malice moves no mistake', () => {
    expect(tips(open(way, { mistaken: [widest, 0, 0, 0] }, () => ({ adult: 0 })))).toEqual([]);
    expect(tips(open(way, {}))).toEqual([]);
    fc.assert(
      fc.property(fc.nat(widest), fc.nat(widest), (mistakes, malice) => {
        const [without, together] = [0, malice].map((n) =>
          tips(open(way, { mistaken: [mistakes, 0, 0, 0], malicious: [n, 0, 0, 0] })),
        );
        const there = new Set(together.map((one) => JSON.stringify(one)));
        expect(without.every((one) => there.has(JSON.stringify(one)))).toBe(true);
      }),
      { numRuns: 3 },
    );
  });
});

describe('the plan of false tips', () => {
  it('doubles mistakes and malice with every level of seeking', () => {
    const { draft } = rig({ people: 40 }).plan;
    for (const [table, per1000] of [
      [mistakenTip, 20],
      [maliciousTip, 6],
    ] as const) {
      [1, 2, 4, 8].forEach((times, seeking) => {
        expect(draft.tables.get(table.name)![seeking] / 2 ** 32).toBeCloseTo(
          (times * per1000) / 365_000,
          9,
        );
      });
    }
  });

  it('is refused where a chance would leave its slot', () => {
    const rate = 'mechanisms.observation/tip.mistakenPer1000';
    expect(() => rig({ people: 40, overrides: { [rate]: 178 } })).not.toThrow();
    expect(() => rig({ people: 40, overrides: { [rate]: 179 } })).toThrow(/slots/);
  });
});
