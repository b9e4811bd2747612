import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0502,
  name: 'scoring/listing',
  says: 'A fall comes into force: at once as told, after notice under safeguards.',
  phase: 'scoring.rate',
  evidence: ['M69', 'M74', 'M36', 'M55'],
  status: 'told',
  parameters: [
    { name: 'suspensionDays', says: 'Days a licence is suspended when its points are gone.', value: 30, low: 15, high: 180, most: 365, unit: 'days', source: 'assumed: MODEL 5', status: 'assumed' },
  ],
  streams: {},
  moves: [{ metric: 'restricted', direction: 'up' }],
} as const satisfies MechanismSchema;
