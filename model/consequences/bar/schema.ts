import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0703,
  name: 'consequences/bar',
  says: 'What a person was seen doing closes a door for a term.',
  phase: 'consequences.enforce',
  evidence: ['M62', 'M71'],
  status: 'told',
  parameters: [],
  streams: {},
  moves: [{ metric: 'denials', direction: 'up' }],
} as const satisfies MechanismSchema;
