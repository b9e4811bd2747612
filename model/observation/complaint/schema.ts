import type { MechanismSchema } from '../../mechanism.js';

const weight = (name: string, whose: string, value: number) =>
  ({
    name,
    says: `Weight of a complaint by ${whose}, against 1 for ordinary people.`,
    value,
    low: 1024,
    high: 8192,
    least: 0,
    most: 65536,
    unit: '1/1024',
    source: 'assumed: MODEL A55, ×4 for a superior',
    status: 'assumed',
  }) as const;

export const schema = {
  id: 0x0319,
  name: 'observation/complaint',
  says: 'A complaint is believed by the rank of who complains.',
  phase: 'observation.witness',
  evidence: ['M106', 'M89', 'M104', 'MODEL 4'],
  status: 'told',
  parameters: [
    weight('memberPer1024', 'a member', 2048),
    weight('officialPer1024', 'an official or one of the protected', 4096),
    weight('superiorPer1024', 'a superior about a subordinate, at least', 4096),
    {
      name: 'jobLossPer1024',
      says: 'Chance that a superior’s believed complaint costs the job.',
      value: 512,
      low: 205,
      high: 819,
      most: 1024,
      unit: '1/1024',
      source: 'assumed: MODEL A55, .5',
      status: 'assumed',
    },
  ],
  streams: { believe: 0x0388 },
  moves: [{ metric: 'false-complaint-share', direction: 'up' }],
} as const satisfies MechanismSchema;
