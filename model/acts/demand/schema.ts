import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0205,
  name: 'acts/demand',
  says: 'People want to fly, to rent, to borrow, to take up a post; refused, many try again.',
  phase: 'acts.perform',
  evidence: ['M55', 'M58', 'M59'],
  status: 'documented',
  parameters: [
    {
      name: 'retryDays', says: 'Days until a refused demand is tried again.', value: 7, low: 3, high: 30, least: 1, most: 365,
      unit: 'days', source: 'assumed: no record gives the spacing of attempts', status: 'assumed',
    },
  ],
  streams: { draw: 0x0250, detail: 0x0251, again: 0x0252 },
  moves: [{ metric: 'denials', direction: 'up' }],
} as const satisfies MechanismSchema;
