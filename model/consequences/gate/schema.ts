import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0701,
  name: 'consequences/gate',
  says: 'A demand meets a gate: the door opens, or it does not.',
  phase: 'consequences.enforce',
  evidence: ['M55', 'M56', 'M57', 'M58', 'M59', 'M60', 'M61', 'M62', 'M66', 'M69', 'M117'],
  status: 'documented',
  parameters: [
    {
      name: 'informalPer1024',
      says: 'Of the refused with thin buffers, those who borrow informally.',
      value: 307,
      low: 102,
      high: 512,
      most: 1024,
      unit: '1/1024',
      source: 'assumed: MODEL 3.2, .3',
      status: 'assumed',
    },
  ],
  streams: { open: 0x0710 },
  moves: [{ metric: 'denials', direction: 'up' }],
} as const satisfies MechanismSchema;
