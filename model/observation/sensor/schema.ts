import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0301,
  name: 'observation/sensor',
  says: 'Cameras, patrols, platforms and filings see some of what is done.',
  phase: 'observation.witness',
  evidence: ['M25', 'M33', 'M48', 'M13'],
  status: 'documented',
  parameters: [],
  streams: { notice: 0x0310 },
  moves: [{ metric: 'sightings', direction: 'up' }],
} as const satisfies MechanismSchema;
