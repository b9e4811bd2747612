import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0406,
  name: 'ledgers/route',
  says: 'Ledgers copy from one another, late, with losses, sometimes onto the wrong person.',
  phase: 'ledgers.share',
  evidence: ['M35', 'M49', 'M59', 'M107'],
  status: 'assumed',
  parameters: [
    {
      name: 'housematePer1024',
      says: 'Wrong links that name somebody of the same household.',
      value: 717,
      low: 512,
      high: 922,
      most: 1024,
      unit: '1/1024',
      source: 'assumed: MODEL 4, .7',
      status: 'assumed',
    },
  ],
  streams: { send: 0x0460, back: 0x0461 },
  moves: [{ metric: 'copies', direction: 'up' }],
} as const satisfies MechanismSchema;
