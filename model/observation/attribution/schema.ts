import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0303,
  name: 'observation/attribution',
  says: 'A sighting names somebody: mostly the one who did it.',
  phase: 'observation.witness',
  evidence: ['M78'],
  status: 'documented',
  parameters: [
    {
      name: 'housematePer1024', says: 'Share of mistaken names that fall on another adult of the household.', value: 717, low: 512, high: 922, most: 1024,
      unit: '1/1024', source: 'assumed: MODEL 4, .7', status: 'assumed',
    },
  ],
  streams: { name: 0x0330 },
  moves: [{ metric: 'false-entry-share', direction: 'up' }],
} as const satisfies MechanismSchema;
