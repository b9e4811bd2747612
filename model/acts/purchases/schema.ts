import type { MechanismSchema } from '../../mechanism.js';
import { deterrencePer1024, shapePer1024 } from '../parameters.js';

export const schema = {
  id: 0x0210,
  name: 'acts/purchases',
  says: 'People buy what they like, less where money is short and where a till could cost points.',
  phase: 'acts.perform',
  evidence: ['M03', 'M04', 'M05', 'M06', 'M07'],
  status: 'told',
  parameters: [
    deterrencePer1024('no study gives one for purchases'),
    shapePer1024,
    {
      name: 'thriftPer1024',
      says: 'Doublings by which purchases fall for each buffer level below 4.',
      value: 256,
      low: 0,
      high: 410,
      unit: '1/1024',
      source: 'assumed: no source; half as much at a quarter of the buffer',
      status: 'assumed',
    },
  ],
  streams: { draw: 0x0270, detail: 0x0271 },
  moves: [{ metric: 'own-loss', direction: 'up' }],
} as const satisfies MechanismSchema;
