import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0807,
  name: 'recourse/stay',
  says: 'While an appeal is pending, the listing it contests is not in force.',
  phase: 'recourse.hear',
  evidence: ['M75'],
  status: 'assumed',
  parameters: [],
  streams: {},
  moves: [{ metric: 'restricted', direction: 'down' }],
} as const satisfies MechanismSchema;
