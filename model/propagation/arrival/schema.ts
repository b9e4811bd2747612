import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0602,
  name: 'propagation/arrival',
  says: 'What came through others is posted the day after.',
  phase: 'ledgers.post',
  evidence: ['M11', 'M28', 'M36'],
  status: 'told',
  parameters: [],
  streams: {},
  moves: [{ metric: 'collateral-share', direction: 'up' }],
} as const satisfies MechanismSchema;
