import type { MechanismSchema } from '../../mechanism.js';
import { deterrencePer1024, shapePer1024 } from '../parameters.js';

export const schema = {
  id: 0x0212,
  name: 'acts/civic',
  says: 'People litter, brawl, steal and refuse service; need makes thieves.',
  phase: 'acts.perform',
  evidence: ['M51', 'M53', 'M70'],
  status: 'assumed',
  parameters: [
    deterrencePer1024('as for traffic'),
    shapePer1024,
    {
      name: 'needPer1024',
      says: 'Doublings of theft for each buffer level below 3.',
      value: 512,
      low: 0,
      high: 1024,
      unit: '1/1024',
      source: 'assumed: MODEL 2, A34 rises with a low buffer',
      status: 'assumed',
    },
    {
      name: 'joblessPer1024',
      says: 'How much oftener the jobless steal.',
      value: 2048,
      low: 1024,
      high: 4096,
      unit: '1/1024',
      source: 'assumed: MODEL 2, A34 rises with joblessness',
      status: 'assumed',
    },
  ],
  streams: { draw: 0x0274, detail: 0x0275 },
  moves: [{ metric: 'misconduct', direction: 'up' }],
} as const satisfies MechanismSchema;
