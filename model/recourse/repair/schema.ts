import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0804,
  name: 'recourse/repair',
  says: 'Who has not failed again may have an entry ended before its term.',
  phase: 'recourse.hear',
  evidence: ['M75'],
  status: 'documented',
  parameters: [],
  streams: { apply: 0x0860 },
  moves: [{ metric: 'repairs', direction: 'up' }],
} as const satisfies MechanismSchema;
