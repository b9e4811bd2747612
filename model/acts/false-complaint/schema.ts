import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0225,
  name: 'acts/false-complaint',
  says: 'A superior who was refused complains of something that never happened.',
  phase: 'acts.perform',
  evidence: ['M106', 'MODEL A55'],
  status: 'told',
  parameters: [
    {
      name: 'answeredPer1024',
      says: 'Refusals that a superior answers with a false complaint.',
      value: 10,
      low: 1,
      high: 205,
      most: 1024,
      unit: '1/1024',
      source: 'assumed: MODEL A43, .01; .1 as told',
      status: 'assumed',
    },
  ],
  streams: { answer: 0x02e8 },
  moves: [{ metric: 'superiors-complaints', direction: 'up' }],
} as const satisfies MechanismSchema;
