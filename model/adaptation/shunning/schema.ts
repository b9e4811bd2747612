import type { MechanismSchema } from '../../mechanism.js';

const chance = (name: string, says: string, value: number, high: number, source: string) =>
  ({
    name,
    says,
    value,
    low: 0,
    high,
    most: name === 'cutAt20Per1024' ? 1000 : 1024,
    unit: '1/1024 a quarter',
    source,
    status: 'assumed',
  }) as const;

export const schema = {
  id: 0x0908,
  name: 'adaptation/shunning',
  says: 'People let go of friends who are expected to cost them points; few ties form again.',
  phase: 'adaptation.learn',
  evidence: ['M82', 'M67', 'M68'],
  status: 'told',
  parameters: [
    chance(
      'cutAt20Per1024',
      'Chance that a tie expected to cost twenty points a year is cut.',
      51,
      154,
      'assumed: MODEL 9, .05 (theory of Wei and others 2016)',
    ),
    chance(
      'displayedPer1024',
      'Chance that a tie to somebody displayed in the last quarter is cut.',
      0,
      205,
      'assumed: rival of MODEL 9, a rate for who is displayed; 0 is the main variant',
    ),
    chance(
      'formedAgainPer1024',
      'Chance that a cut tie forms again.',
      20,
      51,
      'assumed: MODEL 9, .02',
    ),
    {
      name: 'droppedPerMillion',
      says: 'Rate at which somebody half afraid drops the costliest tie.',
      value: 20_000,
      low: 10_000,
      high: 40_000,
      most: 1_000_000,
      unit: '1/1000000 a year',
      source: 'assumed: MODEL 2, .02 a year, more with fear',
      status: 'assumed',
    },
  ],
  streams: { keep: 0x0960, drop: 0x0961 },
  moves: [{ metric: 'ties-lost', direction: 'up' }],
} as const satisfies MechanismSchema;
