import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0503,
  name: 'scoring/exemption',
  says: 'The standing of the protected does not fall so far that it restricts them.',
  phase: 'scoring.rate',
  evidence: ['M105'],
  status: 'told',
  parameters: [],
  streams: {},
  moves: [{ metric: 'restricted', direction: 'down' }],
} as const satisfies MechanismSchema;
