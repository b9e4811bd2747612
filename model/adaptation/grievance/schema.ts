import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0907,
  name: 'adaptation/grievance',
  says: 'People are embittered by a restriction they did not earn, and by those of their friends.',
  phase: 'adaptation.learn',
  evidence: ['M98'],
  status: 'assumed',
  parameters: [
    {
      name: 'fadesPerMillion',
      says: 'Rate at which grievance fades.',
      value: 1000,
      low: 500,
      high: 2000,
      most: 20_000,
      unit: '1/1000000 a day',
      source: 'assumed: MODEL 9, 1 in 1000',
      status: 'assumed',
    },
    {
      name: 'tiePer1024',
      says: 'Chance that a friend’s restriction embitters.',
      value: 102,
      low: 51,
      high: 205,
      most: 1024,
      unit: '1/1024',
      source: 'assumed: MODEL 9, .1',
      status: 'assumed',
    },
  ],
  streams: { draw: 0x095c, detail: 0x095d, others: 0x095e },
  moves: [{ metric: 'grievance', direction: 'up' }],
} as const satisfies MechanismSchema;
