import type { MechanismSchema } from '../../mechanism.js';

const cost = (name: string, says: string, value: number, source: string) =>
  ({
    name,
    says,
    value,
    low: Math.trunc(value / 2),
    high: value * 2,
    most: 65536,
    unit: '1/1024 month',
    source: `assumed: ${source}`,
    status: 'assumed',
  }) as const;

export const schema = {
  id: 0x0219,
  name: 'acts/victim',
  says: 'Who is injured, robbed, cheated or beaten bears the cost of it.',
  phase: 'acts.perform',
  evidence: ['M53', 'M88', 'M94', 'M106'],
  status: 'assumed',
  parameters: [
    cost('cheatedPer1024', 'Cost to a cheated customer.', 103, 'MODEL 2, harm 2: days of income'),
    cost(
      'injuredPer1024',
      'Cost to a person injured on the road.',
      3072,
      'MODEL 2, harm 3: months',
    ),
    cost('beatenPer1024', 'Cost to a person hurt in a brawl.', 1024, 'MODEL 2, harm 3'),
    cost('robbedPer1024', 'Cost to a person robbed.', 205, 'MODEL 2, harm 2: days of income'),
    cost('atHomePer1024', 'Cost to a partner beaten at home.', 1024, 'MODEL 2, harm 3'),
    cost('abusedPer1024', 'Cost to an abused subordinate.', 1024, 'MODEL 2, harm 3'),
  ],
  streams: { whom: 0x0280 },
  moves: [{ metric: 'harm-suffered', direction: 'up' }],
} as const satisfies MechanismSchema;
