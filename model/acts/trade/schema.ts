import type { MechanismSchema } from '../../mechanism.js';
import { deterrencePer1024, shapePer1024 } from '../parameters.js';

export const schema = {
  id: 0x0214,
  name: 'acts/trade',
  says: 'Those on their own account evade taxes and cheat customers, more often when squeezed.',
  phase: 'acts.perform',
  evidence: ['M41', 'M58', 'M86'],
  status: 'assumed',
  parameters: [
    deterrencePer1024('as for traffic'),
    shapePer1024,
    {
      name: 'squeezePer1024',
      says: 'Doublings of cheating for each buffer level below 3.',
      value: 410,
      low: 0,
      high: 819,
      unit: '1/1024',
      source: 'assumed: MODEL 2, A07 rises with a thin buffer',
      status: 'assumed',
    },
    {
      name: 'evasionGainPer1024',
      says: 'Chance that an evaded tax lifts the buffer by one level.',
      value: 256,
      low: 0,
      high: 512,
      unit: '1/1024',
      source: 'assumed: MODEL 2, A06 fills the buffer',
      status: 'assumed',
    },
  ],
  streams: { draw: 0x0278, detail: 0x0279 },
  moves: [{ metric: 'misconduct', direction: 'up' }],
} as const satisfies MechanismSchema;
