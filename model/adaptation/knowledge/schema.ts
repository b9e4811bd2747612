import type { MechanismSchema } from '../../mechanism.js';

const share = (name: string, says: string, value: number) =>
  ({
    name,
    says,
    value,
    low: value >> 1,
    high: Math.min(value * 2, 1536),
    most: 2048,
    unit: '1/1024',
    source: 'assumed: MODEL 1.2, mean of about 1 of 3, by education',
    status: 'assumed',
  }) as const;

export const schema = {
  id: 0x0906,
  name: 'adaptation/knowledge',
  says: 'People know their rights by schooling and network, and learn them by using one.',
  phase: 'adaptation.learn',
  evidence: ['M75', 'M76'],
  status: 'assumed',
  parameters: [
    {
      name: 'forgottenPerMillion',
      says: 'Rate at which a right is forgotten.',
      value: 300,
      low: 100,
      high: 1000,
      most: 5000,
      unit: '1/1000000 a day',
      source: 'assumed: half of it in six years',
      status: 'assumed',
    },
    share('nonePer1024', 'Long-run knowledge without schooling, of the highest.', 102),
    share('basicPer1024', 'The same with basic schooling.', 246),
    share('secondaryPer1024', 'The same with secondary schooling.', 410),
    share('collegePer1024', 'The same with college.', 614),
    share('onlinePer1024', 'Times this for who uses the network.', 1126),
    share('offlinePer1024', 'Times this for who does not.', 819),
    {
      name: 'filingTeachesPer1024',
      says: 'Chance that filing an appeal teaches a level.',
      value: 512,
      low: 256,
      high: 1024,
      most: 1024,
      unit: '1/1024',
      source: 'assumed: MODEL 1.2 gives no size',
      status: 'assumed',
    },
  ],
  streams: { draw: 0x0958, detail: 0x0959, file: 0x095a },
  moves: [{ metric: 'knowledge', direction: 'up' }],
} as const satisfies MechanismSchema;
