import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0222,
  name: 'acts/bypass',
  says: 'Some of the restricted go round the gate: another document, a scalper.',
  phase: 'acts.perform',
  evidence: ['M43', 'M55', 'MODEL A57'],
  status: 'documented',
  parameters: [
    {
      name: 'triesPer1024', says: 'Chance that a restricted person with means has a way round for a demand.', value: 154, low: 51, high: 307, most: 1024,
      unit: '1/1024', source: 'assumed: MODEL A57, .5 a year among some three refusals', status: 'assumed',
    },
    {
      name: 'meansLevel', says: 'Buffer from which there are means.', value: 2, low: 0, high: 5, most: 7,
      unit: 'level', source: 'assumed: a scalper is paid in cash', status: 'assumed',
    },
    {
      name: 'pricePer1024', says: 'What a way round costs, in months of income.', value: 51, low: 10, high: 205, most: 4096,
      unit: '1/1024 month', source: 'assumed: about a ticket more', status: 'assumed',
    },
  ],
  streams: { way: 0x02d0, found: 0x02d1 },
  moves: [{ metric: 'gate-bypasses', direction: 'up' }],
} as const satisfies MechanismSchema;
