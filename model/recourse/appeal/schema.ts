import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0802,
  name: 'recourse/appeal',
  says: 'Few of those told object in time.',
  phase: 'recourse.hear',
  evidence: ['M75', 'M76'],
  status: 'documented',
  parameters: [
    { name: 'filingPerMillion', says: 'Chance of filing per noticed entry, before means, knowledge and fear.', value: 40000, low: 20000, high: 80000, most: 1_000_000, unit: '1/1000000', source: 'assumed: MODEL 8, f₀ = .04', status: 'assumed' },
    { name: 'wrongfulTimes1024', says: 'How many times more often the wrongly charged file.', value: 3072, low: 1536, high: 6144, most: 16384, unit: '1/1024', source: 'assumed: MODEL 8, × 3', status: 'assumed' },
    { name: 'rightfulTimes1024', says: 'How many times as often the rightly charged file.', value: 512, low: 256, high: 1024, most: 16384, unit: '1/1024', source: 'assumed: MODEL 8, × .5', status: 'assumed' },
    { name: 'windowScaleDays', says: 'Days in which about two thirds of those who would ever file have done so.', value: 10, low: 5, high: 30, least: 1, most: 365, unit: 'days', source: 'assumed: MODEL 8, W = 1 − e^(−window/10)', status: 'assumed' },
  ],
  streams: { file: 0x0820 },
  moves: [{ metric: 'appeals-filed', direction: 'up' }],
} as const satisfies MechanismSchema;
