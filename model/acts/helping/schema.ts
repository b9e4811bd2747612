import type { MechanismSchema } from '../../mechanism.js';
import { shapePer1024 } from '../parameters.js';

export const schema = {
  id: 0x0203,
  name: 'acts/helping',
  says: 'People volunteer, give blood and money: out of themselves, or to be seen doing it.',
  phase: 'acts.perform',
  evidence: ['M84', 'M44'],
  status: 'documented',
  parameters: [
    shapePer1024,
    {
      name: 'pullPerMillion',
      says: 'Deeds a year that one point promises at the highest seeking, per million.',
      value: 60000,
      low: 0,
      high: 300000,
      unit: '1/1000000 per year and point',
      source: 'assumed: MODEL 9, β = .02 a level',
      status: 'assumed',
    },
    {
      name: 'motiveStepPer1024',
      says: 'Doublings of good deeds per level of motive.',
      value: 307,
      low: 154,
      high: 614,
      unit: '1/1024',
      source: 'assumed: MODEL 9, 2^(.3 · motive)',
      status: 'assumed',
    },
  ],
  streams: { draw: 0x0230, detail: 0x0231 },
  moves: [{ metric: 'own-gain', direction: 'up' }],
} as const satisfies MechanismSchema;
