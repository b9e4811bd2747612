/** What of a friend is seen without being told: falls and displays, each friend once a day. */
import { describe, expect, it } from 'vitest';
import { runReference, townByHand } from '../../../tests/contract/both-ways.js';
import { displays } from '../../consequences/state.js';
import { falls } from '../../scoring/state.js';
import { reference } from './reference.js';

const phase = 'adaptation.learn';

describe('adaptation/fear', () => {
  it('hears of friends who are put on show, once for a fall and its display', () => {
    const { bound, town } = townByHand({
      people: 16,
      friends: [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
      parameters: { 'adaptation/fear.tieFallPer1024': 1024 },
    });
    // 1 is shown for an old listing; 3 falls and is shown; 5 was restricted and falls deeper.
    for (const row of [1, 3, 5]) town.push(displays, row, { row });
    town.push(falls, 3, { row: 3, severity: 2, was: 0 });
    town.push(falls, 5, { row: 5, severity: 2, was: 1 });
    runReference(bound, reference, phase);
    expect([0, 2, 4].map((row) => town.people[row].fear)).toEqual([1, 1, 1]);
  });
});
