import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0708,
  name: 'consequences/wage',
  says: 'The longer the mark, the lower the wage, as found in Sweden; off, as in America.',
  phase: 'consequences.enforce',
  evidence: ['M47', 'M108'],
  status: 'assumed',
  parameters: [
    {
      name: 'perYearPer1024',
      says: 'Part of a month’s income lost each month, for each year of mark.',
      value: 31,
      low: 0,
      high: 61,
      most: 1024,
      unit: '1/1024 month a month and year',
      source: 'assumed: MODEL 3.4; −USD 1,000 a year for each extra year, read as 3 %',
      status: 'assumed',
    },
  ],
  streams: {},
  moves: [{ metric: 'buffer', direction: 'down' }],
} as const satisfies MechanismSchema;
