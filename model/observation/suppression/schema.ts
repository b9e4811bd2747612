import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0302,
  name: 'observation/suppression',
  says: 'What the protected do is seen, and does not arrive.',
  phase: 'observation.witness',
  evidence: ['M104', 'M105'],
  status: 'told',
  parameters: [],
  streams: { drop: 0x0320 },
  moves: [{ metric: 'protected-loss-ratio', direction: 'down' }],
} as const satisfies MechanismSchema;
