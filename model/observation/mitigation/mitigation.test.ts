import { describe, expect, it } from 'vitest';
import { HandTown, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { sighted, suppressedChannel } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('observation/mitigation');

const [jaywalk, opinion] = [10, 23];

describe.each(ways)('excuses, by %s', (way) => {
  const live = (act: number, mitigated: number, read: number, channel = 1): HandTown => {
    const hand = new HandTown(way, {
      mechanisms: { 'observation/mitigation': reference },
      people: 512,
      parameters: {
        'observation/mitigation.mitigatedPer1024': mitigated,
        'observation/mitigation.readPer1024': read,
      },
      tables: { 'observation.excusable': { at: { [jaywalk]: 1 } } },
    }).begin(4);
    for (const { row } of hand.town.people) {
      hand.town.push(sighted, row, { row, act, channel, luck: 0 });
    }
    return hand.live('observation.witness');
  };
  const gone = (hand: HandTown): number[] =>
    hand.town
      .entries(sighted)
      .flatMap(({ row, channel }) => (channel === suppressedChannel ? [row] : []))
      .sort((a, b) => a - b);

  it('are read where both words allow it', () => {
    const hand = live(jaywalk, 512, 256);
    const excused = hand.town.people
      .map(({ row }) => row)
      .filter((row) => {
        const [why, asked] = hand.town.luck(schema.streams.context, row, { other: jaywalk });
        return why >>> 22 < 512 && asked >>> 22 < 256;
      });
    expect(gone(hand)).toEqual(excused);
    expect(hand.counted('sightings.excused')).toBe(excused.length);
    expect(hand.counted('sightings.mitigated')).toBeGreaterThan(2 * excused.length);
  });

  it('exist and change nothing where nobody asks', () => {
    const hand = live(jaywalk, 1024, 0);
    expect(gone(hand)).toEqual([]);
    expect(hand.counted('sightings.mitigated')).toBe(512);
  });

  it('are not needed for the exercise of a right, nor counted for what is suppressed', () => {
    expect(gone(live(opinion, 1024, 1024))).toEqual([]);
    const hidden = live(jaywalk, 1024, 1024, suppressedChannel);
    expect(hidden.counted('sightings.mitigated')).toBe(0);
  });
});
