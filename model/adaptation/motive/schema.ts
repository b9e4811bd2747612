import type { MechanismSchema } from '../../mechanism.js';

const chance = (name: string, says: string, value: number, low: number, high: number, source: string) =>
  ({ name, says, value, low, high, most: 1024, unit: '1/1024', source, status: 'assumed' }) as const;

export const schema = {
  id: 0x0904,
  name: 'adaptation/motive',
  says: 'Points for good deeds teach people to do them for points.',
  phase: 'adaptation.learn',
  evidence: ['M44', 'M84'],
  status: 'documented',
  parameters: [
    chance('rewardErodesPer1024', 'Chance that a rewarded deed costs a level of motive.', 61, 0, 123, 'assumed: MODEL 9, .06 (sign uncertain: EVIDENCE 5.6)'),
    chance('fineErodesPer1024', 'Chance that a fine for a norm costs a level of motive.', 102, 0, 205, 'assumed: MODEL 9, .10 (after Gneezy and Rustichini 2000)'),
    chance('rewardTeachesPer1024', 'Chance that a rewarded deed raises the seeking of points.', 51, 0, 102, 'assumed: MODEL 9, .05'),
    { name: 'recoveryPerMillion', says: 'Rate at which motive recovers.', value: 0, low: 0, high: 2000, most: 2200, unit: '1/1000000 a day', source: 'documented: the day-care fine was not undone (Gneezy and Rustichini 2000)', status: 'documented' },
    { name: 'seekingFadesPerMillion', says: 'Rate at which the seeking of points fades.', value: 500, low: 250, high: 1000, most: 20_000, unit: '1/1000000 a day', source: 'assumed: MODEL 9', status: 'assumed' },
  ],
  streams: { draw: 0x0940, detail: 0x0941, reward: 0x0942, fade: 0x0943, fadeDetail: 0x0944 },
  moves: [{ metric: 'motive', direction: 'down' }],
} as const satisfies MechanismSchema;
