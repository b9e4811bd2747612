/** Excuses as people read them: README.md, one sighting at a time. */
import type { Reference } from '../../town.js';
import { sighted, suppressedChannel } from '../state.js';
import { excusable } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'observation.witness': (town) => {
    const mitigated = town.parameter('observation/mitigation.mitigatedPer1024');
    const read = town.parameter('observation/mitigation.readPer1024');
    town.rewrite(sighted, ({ row, act, channel }) => {
      if (channel === suppressedChannel || town.look(excusable, act) === 0) return undefined;
      const [why, asked] = town.luck(schema.streams.context, row, { other: act });
      if (why >>> 22 >= mitigated) return undefined;
      town.count('sightings.mitigated');
      if (asked >>> 22 >= read) return undefined;
      town.count('sightings.excused');
      return { channel: suppressedChannel };
    });
  },
};
