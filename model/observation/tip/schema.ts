import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0305,
  name: 'observation/tip',
  says: 'People report each other, sometimes by mistake, sometimes out of malice.',
  phase: 'observation.witness',
  evidence: ['M54', 'M83', 'M106'],
  status: 'told',
  parameters: [
    {
      name: 'mistakenPer1000', says: 'Mistaken tips per 1,000 adult-years.', value: 20, low: 10, high: 40, most: 1000,
      unit: '1/1000 a year', source: 'assumed: a third of truthful tips (CECW: a third unsubstantiated)', status: 'assumed',
    },
    {
      name: 'maliciousPer1000', says: 'Malicious tips per 1,000 adult-years.', value: 6, low: 2, high: 15, most: 1000,
      unit: '1/1000 a year', source: 'assumed: 4 % of identified to 25 % of anonymous reports (CIS13)', status: 'assumed',
    },
    {
      name: 'housematePer1024', says: 'Share of false tips about another adult of the household.', value: 205, low: 102, high: 410, most: 1024,
      unit: '1/1024', source: 'assumed: CIS13, non-custodial parents as sources', status: 'assumed',
    },
  ],
  streams: { draw: 0x0350, detail: 0x0351 },
  moves: [{ metric: 'false-entry-share', direction: 'up' }],
} as const satisfies MechanismSchema;
