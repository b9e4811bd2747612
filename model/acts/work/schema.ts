import type { MechanismSchema } from '../../mechanism.js';
import { deterrencePer1024, shapePer1024 } from '../parameters.js';

export const schema = {
  id: 0x0216,
  name: 'acts/work',
  says: 'Employees refuse a superior.',
  phase: 'acts.perform',
  evidence: ['M106'],
  status: 'assumed',
  parameters: [deterrencePer1024('nothing records the refusal itself'), shapePer1024],
  streams: { draw: 0x027c, detail: 0x027d },
  moves: [{ metric: 'refusals', direction: 'up' }],
} as const satisfies MechanismSchema;
