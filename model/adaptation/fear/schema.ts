import type { MechanismSchema } from '../../mechanism.js';

const chance = (
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
    most: 1024,
    unit: '1/1024',
    source,
    status: 'assumed',
  }) as const;

export const schema = {
  id: 0x0902,
  name: 'adaptation/fear',
  says: 'People come to expect being recorded, from what happens to them and to those they know.',
  phase: 'adaptation.learn',
  evidence: ['M85', 'M94'],
  status: 'assumed',
  parameters: [
    {
      name: 'risePerMillion',
      says: 'Rate of growing fear at full awareness.',
      value: 1500,
      low: 750,
      high: 3000,
      most: 8000,
      unit: '1/1000000 a day',
      source: 'assumed: MODEL 9',
      status: 'assumed',
    },
    {
      name: 'calmPerMillion',
      says: 'Rate at which fear fades (half-life 180 days).',
      value: 3850,
      low: 963,
      high: 11550,
      most: 60000,
      unit: '1/1000000 a day',
      source: 'assumed: after Anwar and Loughran 2011, half-life [60, 720] days',
      status: 'assumed',
    },
    chance(
      'ownNoticePer1024',
      'Chance that an entry one is told of raises fear.',
      614,
      307,
      819,
      'assumed: MODEL 9, .6',
    ),
    chance(
      'tieFallPer1024',
      'Chance that a friend’s fall raises fear.',
      82,
      41,
      164,
      'assumed: MODEL 9, .08 (Stafford and Warr 1993)',
    ),
  ],
  streams: { draw: 0x0920, detail: 0x0921, own: 0x0922, others: 0x0923 },
  moves: [{ metric: 'fear', direction: 'up' }],
} as const satisfies MechanismSchema;
