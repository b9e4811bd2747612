import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0705,
  name: 'consequences/privilege',
  says: 'What a high score opens is worth something, to those who ask for it.',
  phase: 'consequences.enforce',
  evidence: ['M29', 'M84'],
  status: 'documented',
  parameters: [
    {
      name: 'worthPer1024',
      says: 'Part of the catalogue’s worth that a favour has.',
      value: 1024,
      low: 512,
      high: 2048,
      most: 16384,
      unit: '1/1024',
      source: 'assumed: MODEL 7, +.01 and +.05 month a time, +.1 a year',
      status: 'assumed',
    },
  ],
  streams: { month: 0x0722 },
  moves: [{ metric: 'favours', direction: 'up' }],
} as const satisfies MechanismSchema;
