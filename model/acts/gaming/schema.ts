import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0221,
  name: 'acts/gaming',
  says: 'People pay for points: tasks, deposits, purchases that raise a score and mean nothing.',
  phase: 'acts.perform',
  evidence: ['M43', 'M84', 'MODEL A56'],
  status: 'documented',
  parameters: [
    {
      name: 'eligiblePer1024', says: 'Share of adults who would do such a task.', value: 614, low: 307, high: 819, most: 1024,
      unit: '1/1024', source: 'assumed: MODEL A56, .60', status: 'assumed',
    },
    {
      name: 'tasksPer1000', says: 'Tasks per 1,000 years of those, at the first level of seeking.', value: 1000, low: 500, high: 2000, most: 4000,
      unit: '1/1000 a year', source: 'assumed: MODEL A56, 1.0', status: 'assumed',
    },
    {
      name: 'costPer1024', says: 'What a task costs, in months of income.', value: 20, low: 0, high: 102, most: 1024,
      unit: '1/1024 month', source: 'assumed: a deposit or a purchase of some days’ spending', status: 'assumed',
    },
  ],
  streams: { draw: 0x02c8, detail: 0x02c9 },
  moves: [{ metric: 'gaming-gain-share', direction: 'up' }],
} as const satisfies MechanismSchema;
