import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0305,
  name: 'observation/tip',
  says: 'A tip is taken down, passed on and rewarded, whatever it is worth.',
  phase: 'observation.witness',
  evidence: ['M54', 'M83', 'M106'],
  status: 'told',
  parameters: [
    {
      name: 'foundPer1024',
      says: 'Malicious tips that are found to be malicious.',
      value: 273,
      low: 102,
      high: 512,
      most: 1024,
      unit: '1/1024',
      source: 'assumed: 4 % of tips identified among 15 % interested (CIS13)',
      status: 'assumed',
    },
    {
      name: 'foundAfterDays',
      says: 'Days until malice is found.',
      value: 60,
      low: 10,
      high: 180,
      least: 1,
      most: 400,
      unit: 'days',
      source: 'assumed',
      status: 'assumed',
    },
  ],
  streams: { take: 0x0350 },
  moves: [{ metric: 'false-entry-share', direction: 'up' }],
} as const satisfies MechanismSchema;
