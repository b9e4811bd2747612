import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0704,
  name: 'consequences/necessity',
  says: 'The doors of every day: bread, bus, network and car, for those whom a gate may turn away.',
  phase: 'consequences.enforce',
  evidence: ['M63', 'M69', 'M71'],
  status: 'told',
  parameters: [
    {
      name: 'timesPerRefusal',
      says: 'How many times the table’s amount one refusal of a necessity costs.',
      value: 1,
      low: 1,
      high: 20,
      least: 0,
      most: 64,
      unit: 'times',
      source: 'assumed: MODEL 7 has .001 month, MODEL 3.4 has .02',
      status: 'assumed',
    },
    {
      name: 'jobPer65536',
      says: 'Chance a month that who is locked out of shop or bus loses the job over it.',
      value: 655,
      low: 328,
      high: 1311,
      most: 65536,
      unit: '1/65536 a month',
      source: 'assumed: MODEL 3.4, .01',
      status: 'assumed',
    },
  ],
  streams: { visit: 0x0720, job: 0x0721 },
  moves: [{ metric: 'necessities-denied', direction: 'up' }],
} as const satisfies MechanismSchema;
