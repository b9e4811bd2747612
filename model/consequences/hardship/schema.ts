import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0702,
  name: 'consequences/hardship',
  says: 'A closed door costs money, time and sometimes a livelihood.',
  phase: 'consequences.enforce',
  evidence: ['M47', 'M55', 'M70', 'M108'],
  status: 'assumed',
  parameters: [
    { name: 'selfEmployedPer1024', says: 'Custom a listed self-employed person loses, of a month of income a month.', value: 102, low: 0, high: 307, most: 1024, unit: '1/1024 month a month', source: 'assumed: MODEL 3.4, 10 % (M47; size unknown)', status: 'assumed' },
    { name: 'droppedPer1024', says: 'Of the journeys refused for good, those not made at all; the others are made the slower way.', value: 205, low: 102, high: 410, most: 1024, unit: '1/1024', source: 'assumed: MODEL 3.4, .2', status: 'assumed' },
    { name: 'tripPer1024', says: 'What a journey not made costs those who live on custom.', value: 205, low: 102, high: 410, most: 1024, unit: '1/1024 month', source: 'assumed: MODEL 3.4, 0.2 month', status: 'assumed' },
  ],
  streams: {},
  moves: [{ metric: 'buffer', direction: 'down' }],
} as const satisfies MechanismSchema;
