import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0405,
  name: 'ledgers/copy',
  says: 'Carriers and banks act on copies of the list, which arrive late, get lost, and outlive it.',
  phase: 'ledgers.share',
  evidence: ['M35', 'M59', 'M107'],
  status: 'documented',
  parameters: [
    { name: 'lagDays', says: 'Days until a copy reaches those who read it.', value: 3, low: 1, high: 30, most: 365, unit: 'days', source: 'R: correction within three working days (SPC17)', status: 'documented' },
    { name: 'lossPer1024', says: 'Copies that never arrive.', value: 20, low: 0, high: 102, most: 1024, unit: '1/1024', source: 'assumed: MODEL 5, .02', status: 'assumed' },
    { name: 'reachedPer1024', says: 'Removals that reach the copies.', value: 819, low: 614, high: 1024, most: 1024, unit: '1/1024', source: 'assumed: MODEL 5, .8', status: 'assumed' },
    {
      name: 'mislinkPer65536',
      says: 'Copies that name somebody else.',
      value: 131,
      low: 33,
      high: 262,
      most: 65536,
      unit: '1/65536',
      source: 'assumed: MODEL 5, .002',
      status: 'assumed',
    },
    {
      name: 'housematePer1024',
      says: 'Of those, the ones that name somebody of the household.',
      value: 717,
      low: 512,
      high: 922,
      most: 1024,
      unit: '1/1024',
      source: 'assumed: MODEL 4, .7',
      status: 'assumed',
    },
  ],
  streams: { send: 0x0450 },
  moves: [{ metric: 'stale-copies', direction: 'up' }],
} as const satisfies MechanismSchema;
