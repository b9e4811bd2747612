import type { MechanismSchema } from '../../mechanism.js';

const share = (name: string, says: string, value: number, low: number, high: number, source: string) =>
  ({ name, says, value, low, high, most: 1024, unit: '1/1024', source, status: 'assumed' }) as const;

export const schema = {
  id: 0x0404,
  name: 'ledgers/court',
  says: 'Creditors sue, courts judge and enforce, and list those who do not perform.',
  phase: 'acts.perform',
  evidence: ['M34', 'M45', 'M46', 'M42', 'M75'],
  status: 'documented',
  parameters: [
    share('suedPer1024', 'Unpaid obligations that are sued over.', 717, 512, 922, 'assumed: MODEL 3.3, .70'),
    share('judgedPer1024', 'Suits judged for the creditor.', 942, 820, 1000, 'assumed: MODEL 3.3, .92'),
    share('performedPer1024', 'Judgments performed before enforcement.', 205, 102, 307, 'assumed: MODEL 3.3, .20 (Chang18: below .30)'),
    share('ablePer1024', 'Debtors under enforcement who could pay.', 358, 250, 460, 'assumed: MODEL 3.3, .35'),
    share('listedAblePer1024', 'Of the able, those listed.', 614, 512, 717, 'assumed: MODEL 3.3, .60'),
    share('listedUnablePer1024', 'Of the unable, those listed all the same.', 410, 307, 512, 'assumed: MODEL 3.3, .40 (NF24)'),
    share('closedReturnPer1024', 'Unlisted cases closed for good each month.', 85, 40, 170, 'assumed: closed after a year'),
  ],
  streams: { step: 0x0440 },
  moves: [{ metric: 'listed-share', direction: 'up' }],
} as const satisfies MechanismSchema;
