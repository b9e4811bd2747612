import type { MechanismSchema } from '../../mechanism.js';

const monthly = (name: string, says: string, value: number, low: number, high: number, source: string, status: 'assumed' | 'documented' = 'assumed') =>
  ({ name, says, value, low, high, unit: '1/1000000 a month', source, status, most: 1_000_000 }) as const;

export const schema = {
  id: 0x0204,
  name: 'acts/credit',
  says: 'Borrowers pay, fall behind, default; other obligations go unpaid too.',
  phase: 'acts.perform',
  evidence: ['M45', 'M46'],
  status: 'assumed',
  parameters: [
    monthly('defaultPerMillion0', 'Hazard of ninety days unpaid at the thinnest buffer.', 20000, 10000, 40000, 'assumed: MODEL 3.1'),
    monthly('defaultPerMillion1', 'The same at buffer 1.', 4000, 2000, 8000, 'assumed: MODEL 3.1'),
    monthly('defaultPerMillion2', 'The same at buffer 2.', 1000, 500, 2000, 'assumed: MODEL 3.1'),
    monthly('defaultPerMillion3', 'The same at buffer 3.', 300, 150, 600, 'assumed: MODEL 3.1'),
    monthly('defaultPerMillion4', 'The same at buffer 4 to 6.', 100, 50, 200, 'assumed: MODEL 3.1'),
    monthly('defaultPerMillion7', 'The same at the thickest buffer.', 50, 25, 100, 'assumed: MODEL 3.1'),
    monthly('latePerMillion', 'Thirty days late, per borrower, at the mean buffer.', 20833, 8333, 41667, 'assumed: MODEL 2, A02, .25 a year'),
    monthly('otherPerMillion', 'Other obligations left unpaid, per adult.', 217, 110, 430, 'assumed: MODEL 3.3, .26 % a year'),
    monthly('repaidPerMillion', 'A loan comes to its end.', 41667, 20833, 83333, 'assumed: term of 24 months'),
  ],
  streams: { month: 0x0240 },
  moves: [{ metric: 'defaults', direction: 'up' }],
} as const satisfies MechanismSchema;
