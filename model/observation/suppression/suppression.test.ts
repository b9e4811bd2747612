import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { sighted, suppressedChannel } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('observation/suppression');

/** Persons of the four strata in turn; four are sighted by channel 2, the next four by 5. */
function open(way: Way, dropped: Readonly<Record<number, number>>): HandTown {
  const hand = new HandTown(way, {
    mechanisms: { 'observation/suppression': reference },
    people: 128,
    tables: {
      'observation.dropped': Array.from(
        { length: suppressedChannel + 1 },
        (_, channel) => (dropped[channel] ?? 0) | 0,
      ),
    },
  }).begin(5);
  for (const person of hand.town.people) {
    person.rank = person.row & 3;
    const channel = person.row & 4 ? 5 : 2;
    hand.town.push(sighted, person.row, {
      row: person.row,
      act: 10 + channel,
      channel,
      luck: person.row,
    });
  }
  return hand.live('observation.witness');
}

describe.each(ways)('suppression, by %s', (way) => {
  it('touches nobody but the protected, and only through the channels that drop', () => {
    const hand = open(way, { 2: -1 });
    const left = hand.town.entries(sighted).filter(({ channel }) => channel !== suppressedChannel);
    expect(left.filter(({ row }) => (row & 3) === 3).every(({ channel }) => channel === 5)).toBe(
      true,
    );
    expect(left.length).toBe(128 - 16);
    expect(hand.counted('sightings.suppressed')).toBe(16);
  });

  it('drops where the first word at (row, tick, drop, act) is below the share', () => {
    const hand = open(way, { 2: 2 ** 30, 5: 3 * 2 ** 30 });
    for (const { row, act, channel, luck } of hand.town.entries(sighted)) {
      const [word] = hand.town.luck(schema.streams.drop, row, { other: act });
      const drops = (row & 3) === 3 && word < (act === 12 ? 2 ** 30 : 3 * 2 ** 30);
      expect([channel, luck]).toEqual([drops ? suppressedChannel : act - 10, row]);
    }
  });

  it('keeps every sighting in the list, and counts those it drops', () => {
    const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(word, word, (two, five) => {
        const hand = open(way, { 2: two, 5: five });
        const entries = hand.town.entries(sighted);
        expect(entries.length).toBe(128);
        expect(hand.counted('sightings.suppressed')).toBe(
          entries.filter(({ channel }) => channel === suppressedChannel).length,
        );
      }),
      { numRuns: 25 },
    );
    expect(open(way, {}).counted('sightings.suppressed')).toBe(0);
  });
});
