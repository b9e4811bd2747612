import type { MechanismSchema } from '../../mechanism.js';
import { shapePer1024 } from '../parameters.js';

export const schema = {
  id: 0x0202,
  name: 'acts/speech',
  says: 'People say what they think online, less so where silence has grown or points are at stake.',
  phase: 'acts.perform',
  evidence: ['M08', 'M09', 'M10', 'M85'],
  status: 'assumed',
  parameters: [
    shapePer1024,
    {
      name: 'deterrencePer1024',
      says: 'Strength s of deterrence for points, in 1/1024.',
      value: 1536,
      low: 307,
      high: 4096,
      unit: '1/1024',
      source: 'assumed: as for traffic; no study gives one for speech',
      status: 'assumed',
    },
    {
      name: 'withheldPer1024',
      says: 'Share of speech withheld per level of silence.',
      value: 307,
      low: 154,
      high: 341,
      most: 341,
      unit: '1/1024',
      source: 'RT19: list-experiment bias of 24.5–26.5 points at the mean level',
      status: 'documented',
    },
  ],
  streams: { draw: 0x0220, detail: 0x0221 },
  moves: [{ metric: 'own-loss', direction: 'up' }],
} as const satisfies MechanismSchema;
