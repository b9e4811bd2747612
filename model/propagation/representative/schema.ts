import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0606,
  name: 'propagation/representative',
  says: 'Who represents a listed firm is barred from spending, and not listed.',
  phase: 'propagation.spread',
  evidence: ['M39', 'M46'],
  status: 'documented',
  parameters: [
    {
      name: 'entersPerMillion',
      says: 'Firms that are listed in a month.',
      value: 2200,
      low: 1100,
      high: 4400,
      most: 1_000_000,
      unit: '1/1000000',
      source: 'derived: MODEL 3.3, 17.4 % of entries are firms, 20 firms per 1,000 adults',
      status: 'documented',
    },
    {
      name: 'leavesPerMillion',
      says: 'Listed firms that leave the list in a month.',
      value: 27000,
      low: 20000,
      high: 40000,
      most: 1_000_000,
      unit: '1/1000000',
      source: 'assumed: as persons, .33 a year (MODEL 3.3)',
      status: 'assumed',
    },
  ],
  streams: { look: 0x0660 },
  moves: [{ metric: 'denials', direction: 'up' }],
} as const satisfies MechanismSchema;
