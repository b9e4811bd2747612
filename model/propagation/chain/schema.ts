import type { MechanismSchema } from '../../mechanism.js';

const points = (name: string, says: string, value: number) =>
  ({
    name,
    says,
    value,
    low: 0,
    high: 6,
    most: 12,
    unit: 'points',
    source: 'assumed: MODEL 6; the account names the chain (M36–M39), not its size',
    status: 'assumed',
  }) as const;

export const schema = {
  id: 0x0605,
  name: 'propagation/chain',
  says: 'A driver’s offence falls on the vehicle, the firm that owns it, and who represents the firm.',
  phase: 'propagation.spread',
  evidence: ['M36', 'M38', 'M39'],
  status: 'told',
  parameters: [
    points('vehiclePoints', 'Points the vehicle loses.', 3),
    points('firmPoints', 'Points the firm loses.', 1),
    points('representativePoints', 'Points its representative loses in the unified ledger.', 1),
  ],
  streams: {},
  moves: [{ metric: 'firm-loss', direction: 'up' }],
} as const satisfies MechanismSchema;
