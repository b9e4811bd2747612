import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0805,
  name: 'recourse/second-instance',
  says: 'Who loses may go on once, to another reviewer.',
  phase: 'recourse.hear',
  evidence: ['M75', 'M77'],
  status: 'documented',
  parameters: [],
  streams: {},
  moves: [{ metric: 'overturned', direction: 'up' }],
} as const satisfies MechanismSchema;
