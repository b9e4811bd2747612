import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0803,
  name: 'recourse/ruling',
  says: 'An office hears what it can, overturns some, and leaves the rest unheard.',
  phase: 'recourse.hear',
  evidence: ['M76', 'M77', 'M78'],
  status: 'documented',
  parameters: [],
  streams: { rule: 0x0830 },
  moves: [{ metric: 'overturned', direction: 'up' }],
} as const satisfies MechanismSchema;
