import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0402,
  name: 'ledgers/lapse',
  says: 'Old lines lapse, in ledgers that forget.',
  phase: 'society.open',
  evidence: ['M75', 'MODEL 5'],
  status: 'documented',
  parameters: [],
  streams: {},
  moves: [{ metric: 'restricted', direction: 'down' }],
} as const satisfies MechanismSchema;
