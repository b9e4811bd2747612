import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0809,
  name: 'recourse/correction',
  says: 'What a ruling undoes is posted back a day later; listings end, costs are partly repaid.',
  phase: 'recourse.hear',
  evidence: ['M75', 'M77', 'M78'],
  status: 'documented',
  parameters: [],
  streams: { repay: 0x0840 },
  moves: [{ metric: 'restricted', direction: 'down' }],
} as const satisfies MechanismSchema;
