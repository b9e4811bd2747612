import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0603,
  name: 'propagation/reach',
  says: 'Points lost travel on, from friend to friend, to a depth.',
  phase: 'propagation.spread',
  evidence: ['M11', 'V12'],
  status: 'told',
  parameters: [],
  streams: {},
  moves: [{ metric: 'collateral-share', direction: 'up' }],
} as const satisfies MechanismSchema;
