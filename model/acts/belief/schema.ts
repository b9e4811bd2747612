import type { MechanismSchema } from '../../mechanism.js';
import { deterrencePer1024, shapePer1024 } from '../parameters.js';

export const schema = {
  id: 0x0211,
  name: 'acts/belief',
  says: 'People believe, read behind the wall, petition and report.',
  phase: 'acts.perform',
  evidence: ['M08', 'M114', 'M119', 'M121'],
  status: 'assumed',
  parameters: [
    deterrencePer1024('as for speech'),
    shapePer1024,
    {
      name: 'grievedPer1024',
      says: 'How much oftener the restricted petition.',
      value: 4096,
      low: 1024,
      high: 8192,
      unit: '1/1024',
      source: 'assumed: MODEL 2, A27 rises with grievance',
      status: 'assumed',
    },
  ],
  streams: { draw: 0x0272, detail: 0x0273 },
  moves: [{ metric: 'own-loss', direction: 'up' }],
} as const satisfies MechanismSchema;
