import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0801,
  name: 'recourse/notice',
  says: 'Some are told what was written about them.',
  phase: 'recourse.hear',
  evidence: ['M74'],
  status: 'documented',
  parameters: [],
  streams: { tell: 0x0810 },
  moves: [{ metric: 'notice-rate', direction: 'up' }],
} as const satisfies MechanismSchema;
