import type { MechanismSchema } from '../../mechanism.js';

const perDay = (name: string, says: string, value: number, low: number, high: number) =>
  ({
    name,
    says,
    value,
    low,
    high,
    most: 10_000,
    unit: '1/1000000 a day',
    source: 'assumed: MODEL 9; mean .75 of 3 without scoring (RT19)',
    status: 'assumed',
  }) as const;

export const schema = {
  id: 0x0903,
  name: 'adaptation/silence',
  says: 'People fall silent out of fear, and because others are silent.',
  phase: 'adaptation.learn',
  evidence: ['M85'],
  status: 'documented',
  parameters: [
    perDay('basePerMillion', 'Rate of falling silent without fear.', 500, 250, 1000),
    perDay('fearPerMillion', 'The same at the highest fear, in addition.', 2000, 1000, 4000),
    perDay(
      'tiesPerMillion',
      'Rate per share of silent ties above one’s own threshold.',
      4000,
      2000,
      8000,
    ),
    perDay('openPerMillion', 'Rate of speaking up again.', 1500, 750, 3000),
    {
      name: 'bestReply',
      says: '1 for the rival: silence is the best reply to what speaking is expected to cost.',
      value: 0,
      low: 0,
      high: 1,
      most: 1,
      unit: 'flag',
      source: 'assumed: MODEL 9, rival (after Daymude, Axelrod and Forrest)',
      status: 'assumed',
    },
    {
      name: 'severityPer1024',
      says: 'Cost of being recorded for speaking, against what speaking is worth to the boldest.',
      value: 1024,
      low: 256,
      high: 2048,
      unit: '1/1024',
      source: 'assumed: only the rival reads it',
      status: 'assumed',
    },
  ],
  streams: { draw: 0x0930, detail: 0x0931 },
  moves: [{ metric: 'silence', direction: 'up' }],
} as const satisfies MechanismSchema;
