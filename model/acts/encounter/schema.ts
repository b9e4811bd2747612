import type { MechanismSchema } from '../../mechanism.js';

export const schema = {
  id: 0x0223,
  name: 'acts/encounter',
  says: 'People come upon an injured stranger, and help or do not.',
  phase: 'acts.perform',
  evidence: ['M91', 'M84', 'MODEL A49'],
  status: 'documented',
  parameters: [
    {
      name: 'encountersPer1000', says: 'Encounters with an injured stranger per 1,000 adult-years.', value: 50, low: 25, high: 100, most: 1000,
      unit: '1/1000 a year', source: 'assumed: MODEL A49, .05', status: 'assumed',
    },
    {
      name: 'helpAtStartPer1024', says: 'Share who help at mean motive and trust, without fear of claims.', value: 922, low: 820, high: 973, least: 1, most: 1023,
      unit: '1/1024', source: 'documented: help in nine of ten conflicts (Phil20)', status: 'documented',
    },
    {
      name: 'claimPer1000', says: 'Chance that the helped person claims from the helper; what people expect too.', value: 2, low: 0, high: 40, most: 1000,
      unit: '1/1000', source: 'assumed: MODEL A49, .002; .02 as told after the ruling of 2007 (CDT12)', status: 'assumed',
    },
    {
      name: 'claimWeightPer1024', says: 'How much the expected claim weighs against helping, in log-odds.', value: 15360, low: 7680, high: 30720, most: 65536,
      unit: '1/1024', source: 'assumed: MODEL 9, 15', status: 'assumed',
    },
  ],
  streams: { meet: 0x02d8, detail: 0x02d9 },
  moves: [{ metric: 'help-rate', direction: 'up' }],
} as const satisfies MechanismSchema;
