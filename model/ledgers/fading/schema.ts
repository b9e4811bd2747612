import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0403,
  name: 'ledgers/fading',
  says: 'In a ledger of totals, points drift back to the base.',
  phase: 'ledgers.post',
  evidence: ['R1', 'V41'],
  status: 'assumed',
  parameters: [],
  streams: {},
  moves: [{ metric: 'restricted', direction: 'down' }],
} as const satisfies MechanismSchema;
