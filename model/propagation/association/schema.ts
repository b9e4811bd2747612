import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0601,
  name: 'propagation/association',
  says: 'Your friends lose points for what you did.',
  phase: 'propagation.spread',
  evidence: ['M11', 'M82'],
  status: 'told',
  parameters: [],
  streams: {},
  moves: [{ metric: 'collateral-share', direction: 'up' }],
} as const satisfies MechanismSchema;
