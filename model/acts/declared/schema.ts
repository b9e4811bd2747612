import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0206,
  name: 'acts/declared',
  says: 'Acts a scenario declares itself, for closed forms and reference workloads.',
  phase: 'acts.perform',
  evidence: ['V12', 'R1'],
  status: 'assumed',
  parameters: [],
  streams: { draw: 0x0260, detail: 0x0261 },
  moves: [{ metric: 'own-loss', direction: 'up' }],
} as const satisfies MechanismSchema;
