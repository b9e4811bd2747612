import type { MechanismSchema } from '../../mechanism.js';

const perDay = (
  name: string,
  says: string,
  value: number,
  low: number,
  high: number,
  source: string,
  status: 'assumed' | 'documented',
) =>
  ({
    name,
    says,
    value,
    low,
    high,
    most: 20_000,
    unit: '1/1000000 a day',
    source,
    status,
  }) as const;

export const schema = {
  id: 0x0901,
  name: 'adaptation/awareness',
  says: 'People learn that they are scored: from a campaign, from ties, from a door that closed.',
  phase: 'adaptation.learn',
  evidence: ['M100', 'M01'],
  status: 'documented',
  parameters: [
    perDay(
      'campaignPerMillion',
      'Rate at which the public learns of the scheme; 0 where there is none.',
      0,
      0,
      20000,
      'assumed: MODEL 9 (documented .012 in 1000, told 20)',
      'assumed',
    ),
    perDay(
      'tiesPerMillion',
      'Rate per share of ties who are aware; 0 where there is no scheme.',
      0,
      0,
      140,
      'assumed: fixed point .11 of pilot residents (Trivium)',
      'assumed',
    ),
    perDay(
      'forgottenPerMillion',
      'Rate at which it is forgotten.',
      500,
      250,
      1000,
      'assumed: MODEL 9',
      'assumed',
    ),
    {
      name: 'startPer1024',
      says: 'Adults who know of the scheme on its first day.',
      value: 0,
      low: 0,
      high: 230,
      most: 1024,
      unit: '1/1024',
      source: 'documented: 11 % of pilot residents (Trivium)',
      status: 'documented',
    },
  ],
  streams: { draw: 0x0910, detail: 0x0911 },
  moves: [{ metric: 'aware-share', direction: 'up' }],
} as const satisfies MechanismSchema;
