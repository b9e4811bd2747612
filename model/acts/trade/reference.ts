/** Taxes and customers as people read them: README.md, one person at a time. */
import type { Reference } from '../../town.js';
import { tradeFamily } from '../draw.js';
import { performFamily } from '../reference-draw.js';
import { slack } from './kernel.js';
import { schema } from './schema.js';

const taxEvaded = 6;

export const reference: Reference = {
  'acts.perform': (town) =>
    performFamily(town, {
      family: tradeFamily,
      streams: schema.streams,
      classOf: (person) => person.tradeClass,
      heldBeside: (person, { slot }) => town.look(slack, slot * 8 + person.buffer),
      afterwards: (person, { act, luck }) => {
        const gains = town.parameter('acts/trade.evasionGainPer1024');
        const kept = act === taxEvaded && (luck & 1023) < gains;
        if (kept) person.buffer = Math.min(person.buffer + 1, 7);
      },
    }),
};
