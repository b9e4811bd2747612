import type { MechanismSchema } from '../../mechanism.js';
import { shapePer1024 } from '../parameters.js';

export const schema = {
  id: 0x0201,
  name: 'acts/traffic',
  says: 'People cross, drive, park and ride, and sometimes break a rule of the road.',
  phase: 'acts.perform',
  evidence: ['M36', 'M48', 'M49', 'M50'],
  status: 'documented',
  parameters: [
    shapePer1024,
    {
      name: 'deterrencePer1024',
      says: 'Strength s of deterrence for points, in 1/1024.',
      value: 1536,
      low: 307,
      high: 4096,
      unit: '1/1024',
      source: 'assumed: aimed at −10…−30 % for licence points (Italy 2003, Spain 2006; contested)',
      status: 'assumed',
    },
    {
      name: 'licenceRiskPer1024',
      says: 'Perceived chance of losing licence points for an offence, in every arm.',
      value: 256,
      low: 102,
      high: 512,
      unit: '1/1024',
      source: 'assumed: MODEL 9, P̂ = .25',
      status: 'assumed',
    },
  ],
  streams: { draw: 0x0210, detail: 0x0211 },
  moves: [{ metric: 'misconduct', direction: 'up' }],
} as const satisfies MechanismSchema;
