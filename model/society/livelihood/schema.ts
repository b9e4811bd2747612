import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0102,
  name: 'society/livelihood',
  says: 'Jobs are lost and found, buffers grow and shrink, month by month.',
  phase: 'society.open',
  evidence: ['M108', 'MODEL 3.1'],
  status: 'assumed',
  parameters: [
    {
      name: 'rehirePer1024', says: 'Chance a month that a jobless person finds work.', value: 205, low: 102, high: 410, most: 1024,
      unit: '1/1024 a month', source: 'assumed: MODEL 3.1, .20', status: 'assumed',
    },
    {
      name: 'markedRehirePer1024', says: 'The same share left to the restricted, who search longer.', value: 819, low: 614, high: 1024, most: 1024,
      unit: '1/1024', source: 'assumed: MODEL 3.4, × .8', status: 'assumed',
    },
  ],
  streams: { month: 0x0120 },
  moves: [{ metric: 'defaults', direction: 'up' }],
} as const satisfies MechanismSchema;
