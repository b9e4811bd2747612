import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0310,
  name: 'observation/mitigation',
  says: 'Some acts were done under duress, in an emergency or for want of means; some keepers ask.',
  phase: 'observation.witness',
  evidence: ['M42'],
  status: 'documented',
  parameters: [
    {
      name: 'mitigatedPer1024',
      says: 'Share of harmful acts seen that had an excuse.',
      value: 154,
      low: 77,
      high: 307,
      most: 1024,
      unit: '1/1024',
      source: 'assumed: MODEL 4, .15',
      status: 'assumed',
    },
    {
      name: 'readPer1024',
      says: 'Chance that an excuse is read before anything is entered.',
      value: 512,
      low: 0,
      high: 1024,
      most: 1024,
      unit: '1/1024',
      source: 'assumed: MODEL 4, 0 told, .5 documented, .9 safeguarded',
      status: 'assumed',
    },
  ],
  streams: { context: 0x0360 },
  moves: [{ metric: 'excused', direction: 'up' }],
} as const satisfies MechanismSchema;
