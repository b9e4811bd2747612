import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0808,
  name: 'recourse/retaliation',
  says: 'Who objects is noticed, and some are threatened for it.',
  phase: 'recourse.hear',
  evidence: ['M76', 'M77'],
  status: 'assumed',
  parameters: [],
  streams: { retaliate: 0x0850 },
  moves: [{ metric: 'fear', direction: 'up' }],
} as const satisfies MechanismSchema;
