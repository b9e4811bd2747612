import type { MechanismSchema } from '../../mechanism.js';

const part = (name: string, layer: string, value: number) =>
  ({
    name, says: `Share of tips about somebody ${layer}.`, value, low: Math.round(value / 2), high: value * 2, most: 1024,
    unit: '1/1024', source: 'assumed: CIS13 has relatives and neighbours as the usual sources', status: 'assumed',
  }) as const;

export const schema = {
  id: 0x0220,
  name: 'acts/informing',
  says: 'People report people they know: rightly, by mistake, or out of malice.',
  phase: 'acts.perform',
  evidence: ['M83', 'M54', 'M106', 'MODEL A51–A53'],
  status: 'told',
  parameters: [
    {
      name: 'truthfulPer1000', says: 'Truthful tips per 1,000 adult-years where people seek points a little and trust fully.', value: 60, low: 2, high: 120, most: 1000,
      unit: '1/1000 a year', source: 'assumed: MODEL A51, .06 as told; the documented arm sets .002 (2,000 tips a month among 12 million)', status: 'assumed',
    },
    {
      name: 'mistakenPer1024', says: 'Mistaken tips for every truthful one.', value: 341, low: 171, high: 512, most: 2048,
      unit: '1/1024', source: 'documented: a third of reports unsubstantiated (CECW)', status: 'documented',
    },
    {
      name: 'maliciousPer1024', says: 'Share of all tips that are malicious.', value: 154, low: 41, high: 256, most: 512,
      unit: '1/1024', source: 'assumed: 4 % identified, 15 % by interested people, 25 % anonymous (CIS13)', status: 'assumed',
    },
    {
      name: 'feudPer1024', says: 'Share of adults who bear somebody a grudge.', value: 307, low: 102, high: 614, most: 1024,
      unit: '1/1024', source: 'assumed: nobody counted grudges', status: 'assumed',
    },
    part('householdPer1024', 'at home', 51),
    part('kinPer1024', 'of the kin', 102),
    part('coworkerPer1024', 'at work', 205),
    part('neighbourPer1024', 'next door', 307),
  ],
  streams: { draw: 0x02c0, detail: 0x02c1, name: 0x02c2 },
  moves: [{ metric: 'tips', direction: 'up' }],
} as const satisfies MechanismSchema;
