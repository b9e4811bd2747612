import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0607,
  name: 'propagation/contact',
  says: 'Who knows somebody who fell into the lowest category is marked for it.',
  phase: 'propagation.spread',
  evidence: ['M26', 'M111'],
  status: 'told',
  parameters: [
    {
      name: 'itemPoints',
      says: 'Points of the item for a contact.',
      value: 10,
      low: 5,
      high: 20,
      most: 100,
      unit: 'points',
      source: 'EVIDENCE 2.16: the form of 2017 takes ten for each item',
      status: 'documented',
    },
  ],
  streams: { flag: 0x0670 },
  moves: [{ metric: 'restricted', direction: 'up' }],
} as const satisfies MechanismSchema;
