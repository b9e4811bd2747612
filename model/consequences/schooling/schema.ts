import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0706,
  name: 'consequences/schooling',
  says: 'A closed school or university is education that does not happen.',
  phase: 'consequences.enforce',
  evidence: ['M60', 'M61', 'M62'],
  status: 'documented',
  parameters: [
    {
      name: 'childPer1024',
      says: 'Of the children kept out of a school with high fees, those who reach one level less.',
      value: 205,
      low: 102,
      high: 410,
      most: 1024,
      unit: '1/1024',
      source: 'assumed: MODEL 3.4, .2',
      status: 'assumed',
    },
    {
      name: 'ownPer1024',
      says: 'Of those kept out of a university, those who reach one level less.',
      value: 512,
      low: 256,
      high: 1024,
      most: 1024,
      unit: '1/1024',
      source: 'assumed: half are taken elsewhere',
      status: 'assumed',
    },
  ],
  streams: {},
  moves: [{ metric: 'schooling-lost', direction: 'up' }],
} as const satisfies MechanismSchema;
