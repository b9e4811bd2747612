import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0806,
  name: 'recourse/petition',
  says: 'Where nobody else hears the case, a petition now and then mends what was lost.',
  phase: 'recourse.hear',
  evidence: ['M76', 'M77'],
  status: 'documented',
  parameters: [
    {
      name: 'petitionPerMillion',
      says: 'Chance that a petition mends what ended without a second instance.',
      value: 2000,
      low: 1000,
      high: 4000,
      most: 1_000_000,
      unit: '1/1000000',
      source: 'assumed: MODEL 8, .002, low confidence',
      status: 'assumed',
    },
  ],
  streams: {},
  moves: [{ metric: 'restricted', direction: 'down' }],
} as const satisfies MechanismSchema;
