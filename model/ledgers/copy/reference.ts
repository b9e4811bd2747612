/**
 * Copies, as people read them: a change of the list travels, or is lost on the way.
 */
import type { Reference, Town } from '../../town.js';
import { copying, listings } from '../state.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'ledgers.share': (town) => {
    for (const { row, on } of town.entries(listings)) {
      const [word] = town.luck(schema.streams.send, row, { other: on });
      if (!arrives(town, on, word >>> 22)) continue;
      town.promise(copying, row, town.tick + parameter(town, 'lagDays'), { row, on });
    }
    for (const { row, on } of town.due(copying)) town.people[row].copied = on;
  },
};

function arrives(town: Town, on: number, tenBits: number): boolean {
  if (on === 1) return tenBits >= parameter(town, 'lossPer1024');
  return tenBits < parameter(town, 'reachedPer1024');
}

function parameter(town: Town, name: (typeof schema.parameters)[number]['name']): number {
  return town.parameter(`${schema.name}.${name}`);
}
