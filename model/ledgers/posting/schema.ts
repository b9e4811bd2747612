import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0401,
  name: 'ledgers/posting',
  says: 'Each keeper writes what it was told, by its own rulebook.',
  phase: 'ledgers.post',
  evidence: ['M03', 'M08', 'M33', 'M36', 'M49'],
  status: 'documented',
  parameters: [],
  streams: {},
  moves: [{ metric: 'own-loss', direction: 'up' }],
} as const satisfies MechanismSchema;
