import type { MechanismSchema } from '../../mechanism.js';

const monthly = (name: string, says: string, value: number, low: number, high: number, source: string, status: 'assumed' | 'documented' = 'assumed') =>
  ({ name, says, value, low, high, unit: '1/1000000 a month', source, status, most: 1_000_000 }) as const;

/** The hazards of MODEL 3.1, a tenth more. */
const raised = 'assumed: MODEL 3.1 and decision 0023';

export const schema = {
  id: 0x0204,
  name: 'acts/credit',
  says: 'Borrowers pay, fall behind, default; other obligations go unpaid too.',
  phase: 'acts.perform',
  evidence: ['M45', 'M46'],
  status: 'assumed',
  parameters: [
    monthly('defaultPerMillion0', 'Hazard of ninety days unpaid at the thinnest buffer.', 22000, 10000, 40000, raised),
    monthly('defaultPerMillion1', 'The same at buffer 1.', 4400, 2000, 8000, raised),
    monthly('defaultPerMillion2', 'The same at buffer 2.', 1100, 500, 2000, raised),
    monthly('defaultPerMillion3', 'The same at buffer 3.', 330, 150, 600, raised),
    monthly('defaultPerMillion4', 'The same at buffer 4 to 6.', 110, 50, 200, raised),
    monthly('defaultPerMillion7', 'The same at the thickest buffer.', 55, 25, 100, raised),
    monthly('latePerMillion', 'Thirty days late, per borrower, at the mean buffer.', 20833, 8333, 41667, 'assumed: MODEL 2, A02, .25 a year'),
    monthly('otherPerMillion', 'Other obligations left unpaid, per adult.', 217, 110, 430, 'assumed: MODEL 3.3, .26 % a year'),
    monthly(
      'billPerMillion', 'A bill paid late, per adult, at the mean buffer.',
      50000, 25000, 100000, 'assumed: MODEL 2, A05, .6 a year',
    ),
    monthly('repaidPerMillion', 'A loan comes to its end.', 41667, 20833, 83333, 'assumed: term of 24 months'),
  ],
  streams: { month: 0x0240 },
  moves: [{ metric: 'defaults', direction: 'up' }],
} as const satisfies MechanismSchema;
