import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0224,
  name: 'acts/staged-accident',
  says: 'A few stage accidents, and drivers pay for what never happened.',
  phase: 'acts.perform',
  evidence: ['M89', 'M90', 'MODEL A54'],
  status: 'documented',
  parameters: [
    {
      name: 'stagersPerMillion', says: 'Adults who stage accidents.', value: 1000, low: 100, high: 10_000, most: 1_000_000,
      unit: '1/1000000', source: 'assumed: MODEL A54, .001; prosecuted, prevalence unknown (Shine-ext)', status: 'assumed',
    },
    {
      name: 'stagedPer1000', says: 'Staged accidents per 1,000 years of those.', value: 500, low: 250, high: 2000, most: 20_000,
      unit: '1/1000 a year', source: 'assumed: MODEL A54, .5', status: 'assumed',
    },
    {
      name: 'claimPer1024', says: 'What the driver pays, in months of income.', value: 512, low: 102, high: 2048, most: 4096,
      unit: '1/1024 month', source: 'assumed: days to weeks of income, harm 2', status: 'assumed',
    },
  ],
  streams: { draw: 0x02e0, detail: 0x02e1 },
  moves: [{ metric: 'staged-accidents', direction: 'up' }],
} as const satisfies MechanismSchema;
