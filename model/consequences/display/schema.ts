import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0707,
  name: 'consequences/display',
  says: 'The listed are shown in public, and those who look draw away.',
  phase: 'consequences.enforce',
  evidence: ['M67', 'M68'],
  status: 'documented',
  parameters: [
    { name: 'excludedPer1024', says: 'Of those who become excluded, those put on show.', value: 307, low: 0, high: 1024, most: 1024, unit: '1/1024', source: 'assumed: MODEL 7, .3 as told', status: 'assumed' },
    { name: 'listedPer1024', says: 'Of those whom the courts list, those put on show.', value: 51, low: 0, high: 205, most: 1024, unit: '1/1024', source: 'assumed: MODEL 7, .05; some courts do (M67)', status: 'assumed' },
    { name: 'days', says: 'How long a display lasts.', value: 30, low: 7, high: 180, least: 1, most: 3650, unit: 'days', source: 'assumed: no record gives a term', status: 'assumed' },
    { name: 'jobPer1024', says: 'Of those shown who have work, those who lose it.', value: 51, low: 0, high: 205, most: 1024, unit: '1/1024', source: 'assumed: MODEL 7, stigma; size unknown', status: 'assumed' },
    { name: 'customPer1024', says: 'Custom lost by those who live on it, once.', value: 102, low: 0, high: 307, most: 1024, unit: '1/1024 month', source: 'assumed: as the month of a listing, M47', status: 'assumed' },
  ],
  streams: { show: 0x0723 },
  moves: [{ metric: 'display-days', direction: 'up' }],
} as const satisfies MechanismSchema;
