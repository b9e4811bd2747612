import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0501,
  name: 'scoring/standing',
  says: 'A rulebook turns points into a score, and a score into a level.',
  phase: 'scoring.rate',
  evidence: ['M14', 'M17', 'M69'],
  status: 'told',
  parameters: [],
  streams: {},
  moves: [{ metric: 'restricted', direction: 'up' }],
} as const satisfies MechanismSchema;
