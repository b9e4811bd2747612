import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0318,
  name: 'observation/corroboration',
  says: 'A tip or a complaint counts when a second source confirms it.',
  phase: 'observation.witness',
  evidence: ['M54', 'M77', 'MODEL 4'],
  status: 'assumed',
  parameters: [
    {
      name: 'truePer1024',
      says: 'Chance that a second source is found for what happened.',
      value: 512,
      low: 256,
      high: 819,
      most: 1024,
      unit: '1/1024',
      source: 'assumed: about half of what is reported can be shown by somebody else',
      status: 'assumed',
    },
    {
      name: 'falsePer1024',
      says: 'Chance that a second source is found for what did not happen.',
      value: 51,
      low: 0,
      high: 205,
      most: 1024,
      unit: '1/1024',
      source: 'assumed: a second source may err, or be in league',
      status: 'assumed',
    },
  ],
  streams: { collected: 0x0380, reported: 0x0381, heard: 0x0382 },
  moves: [{ metric: 'tip-entries', direction: 'down' }],
} as const satisfies MechanismSchema;
