import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0304,
  name: 'observation/false-sighting',
  says: 'Things are seen that never happened.',
  phase: 'observation.witness',
  evidence: ['M78', 'M48'],
  status: 'documented',
  parameters: [],
  streams: { draw: 0x0340, detail: 0x0341 },
  moves: [{ metric: 'false-entry-share', direction: 'up' }],
} as const satisfies MechanismSchema;
