import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0702,
  name: 'consequences/hardship',
  says: 'A closed door costs money, time and sometimes a livelihood.',
  phase: 'consequences.enforce',
  evidence: ['M47', 'M70', 'M108'],
  status: 'assumed',
  parameters: [
    { name: 'selfEmployedPer1024', says: 'Custom a listed self-employed person loses, of a month of income a month.', value: 102, low: 0, high: 307, most: 1024, unit: '1/1024 month a month', source: 'assumed: MODEL 3.4, 10 % (M47; size unknown)', status: 'assumed' },
  ],
  streams: {},
  moves: [{ metric: 'buffer', direction: 'down' }],
} as const satisfies MechanismSchema;
