import type { MechanismSchema } from '../../mechanism.js';

const perMillion = (
  name: string,
  says: string,
  value: number,
  low: number,
  high: number,
  source: string,
) =>
  ({
    name,
    says,
    value,
    low,
    high,
    most: 1_000_000,
    unit: '1/1000000',
    source: `assumed: ${source}`,
    status: 'assumed',
  }) as const;

export const schema = {
  id: 0x0217,
  name: 'acts/accident',
  says: 'Some offences on the road injure somebody; some drivers flee; some claims are not paid.',
  phase: 'acts.perform',
  evidence: ['M36', 'M49', 'M87', 'M88'],
  status: 'assumed',
  parameters: [
    perMillion('crossingPerMillion', 'Injuries per way not given.', 100, 50, 200, 'MODEL 2, A11'),
    perMillion('redPerMillion', 'Injuries per red light or speeding.', 100, 50, 200, 'as A11'),
    perMillion('drunkPerMillion', 'Injuries per drunk drive.', 10000, 5000, 20000, 'MODEL 2, A14'),
    perMillion(
      'fleePerMillion',
      'Of those who injure, who flee or drive over again.',
      1000,
      0,
      10000,
      'MODEL 2, A16; cases are known, a frequency is not',
    ),
    {
      name: 'claimPer1024',
      says: 'What an injury costs the driver who pays, in 1/1024 month of income.',
      value: 1024,
      low: 256,
      high: 4096,
      unit: '1/1024 month',
      source: 'assumed: the part no insurer carries',
      status: 'assumed',
    },
    {
      name: 'thinBuffer',
      says: 'Highest buffer level at which the claim stays unpaid.',
      value: 1,
      low: 0,
      high: 2,
      most: 7,
      unit: 'level',
      source: 'assumed: below half a month of spending',
      status: 'assumed',
    },
  ],
  streams: { crash: 0x027e, after: 0x027f },
  moves: [{ metric: 'road-injuries', direction: 'up' }],
} as const satisfies MechanismSchema;
