import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0101,
  name: 'society/policy',
  says: 'Which ledger holds for whom, and from when: volunteers first, then everyone.',
  phase: 'society.open',
  evidence: ['M15', 'M16', 'M112'],
  status: 'told',
  parameters: [],
  streams: { volunteer: 0x0110 },
  moves: [{ metric: 'scored', direction: 'up' }],
} as const satisfies MechanismSchema;
