import type { MechanismSchema } from '../../mechanism.js';
import { deterrencePer1024, shapePer1024 } from '../parameters.js';

export const schema = {
  id: 0x0213,
  name: 'acts/family',
  says: 'At home: visits left out, violence, children, new partners.',
  phase: 'acts.perform',
  evidence: ['M27', 'M52', 'M94'],
  status: 'assumed',
  parameters: [
    deterrencePer1024('as for traffic'),
    shapePer1024,
    {
      name: 'strainPer1024',
      says: 'Doublings of violence for each buffer level below 3.',
      value: 256,
      low: 0,
      high: 512,
      unit: '1/1024',
      source: 'assumed: MODEL 2, A37',
      status: 'assumed',
    },
    {
      name: 'joblessPer1024',
      says: 'How much oftener the jobless are violent at home.',
      value: 2048,
      low: 1024,
      high: 4096,
      unit: '1/1024',
      source: 'assumed: MODEL 2, A37',
      status: 'assumed',
    },
    {
      name: 'hoursPer1024',
      says: 'How much oftener those at work leave their parents unvisited.',
      value: 1536,
      low: 1024,
      high: 3072,
      unit: '1/1024',
      source: 'assumed: MODEL 2, A36 rises with long hours',
      status: 'assumed',
    },
  ],
  streams: { draw: 0x0276, detail: 0x0277 },
  moves: [{ metric: 'misconduct', direction: 'up' }],
} as const satisfies MechanismSchema;
