import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0604,
  name: 'propagation/pull',
  says: 'Your partner’s score draws yours towards it.',
  phase: 'propagation.spread',
  evidence: ['M27', 'M28'],
  status: 'told',
  parameters: [],
  streams: {},
  moves: [{ metric: 'collateral-share', direction: 'up' }],
} as const satisfies MechanismSchema;
