import type { MechanismSchema } from '../../mechanism.js';

const stated = (name: string, says: string, value: number, source: string) =>
  ({
    name,
    says,
    value,
    low: Math.round(value / 2),
    high: Math.min(1000, value * 2),
    most: 1024,
    unit: '1/1024',
    source,
    status: 'assumed',
  }) as const;

const weight = (name: string, says: string, value: number) =>
  ({
    name,
    says,
    value,
    low: Math.round(value / 2),
    high: value * 2,
    most: 4000,
    unit: '1/1000 log-odds',
    source: 'assumed: MODEL 8, log-odds of overturning',
    status: 'assumed',
  }) as const;

const wrong = 'Share of wrongful entries overturned';
const right = 'Share of rightful entries overturned';

export const schema = {
  id: 0x0803,
  name: 'recourse/ruling',
  says: 'An office hears what it can, overturns some, and leaves the rest unheard.',
  phase: 'recourse.hear',
  evidence: ['M76', 'M77', 'M78'],
  status: 'documented',
  parameters: [
    stated(
      'wrongfulByKeeper',
      `${wrong} where the keeper reviews itself.`,
      102,
      'assumed: MODEL 8, .10',
    ),
    stated(
      'wrongfulByPeer',
      `${wrong} by another body of the same power.`,
      410,
      'assumed: MODEL 8, .40; all administrative suits 21–42 % mix true and wrong',
    ),
    stated(
      'wrongfulByPanel',
      `${wrong} by an independent body.`,
      809,
      'assumed: MODEL 8, .79 from disputes that ended in a change',
    ),
    stated(
      'rightfulByKeeper',
      `${right} where the keeper reviews itself.`,
      20,
      'assumed: MODEL 8, .02',
    ),
    stated(
      'rightfulByPeer',
      `${right} by another body of the same power.`,
      102,
      'assumed: MODEL 8, .10',
    ),
    stated('rightfulByPanel', `${right} by an independent body.`, 51, 'assumed: MODEL 8, .05'),
    weight('evidenceWeight', 'What a step of evidence adds.', 700),
    weight('rankWeight', 'What a step of rank adds.', 400),
    weight('mitigationWeight', 'What a mitigation adds that is read.', 800),
  ],
  streams: { rule: 0x0830 },
  moves: [{ metric: 'overturned', direction: 'up' }],
} as const satisfies MechanismSchema;
