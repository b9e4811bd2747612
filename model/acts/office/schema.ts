import type { MechanismSchema } from '../../mechanism.js';
import { deterrencePer1024, shapePer1024 } from '../parameters.js';

export const schema = {
  id: 0x0215,
  name: 'acts/office',
  says: 'Public staff travel and speak without leave, meet quotas, serve badly, abuse rank.',
  phase: 'acts.perform',
  evidence: ['M104', 'M117', 'M122', 'M123', 'M125'],
  status: 'assumed',
  parameters: [
    deterrencePer1024('as for speech'),
    shapePer1024,
    {
      name: 'zealPer1024',
      says: 'Doublings of the quota met for each level of seeking.',
      value: 205,
      low: 0,
      high: 307,
      unit: '1/1024',
      source: 'assumed: MODEL 2, A42 rises with seeking',
      status: 'assumed',
    },
  ],
  streams: { draw: 0x027a, detail: 0x027b },
  moves: [{ metric: 'sightings', direction: 'up' }],
} as const satisfies MechanismSchema;
