/** Parameters that every family of acts declares, so that they are said alike everywhere. */
import type { Parameter } from '../mechanism.js';

/** Strength s of deterrence: how much a point in danger holds people of this family back. */
export const deterrencePer1024 = (source: string) =>
  ({
    name: 'deterrencePer1024',
    says: 'Strength s of deterrence for points, in 1/1024.',
    value: 1536,
    low: 307,
    high: 4096,
    unit: '1/1024',
    source: `assumed: MODEL 9, s = 1.5; ${source}`,
    status: 'assumed',
  }) as const satisfies Parameter;

/** Shape of the gamma law by which people of one class differ. */
export const shapePer1024 = {
  name: 'shapePer1024',
  says: 'Shape of the gamma law by which people of one class differ; 1024 is the exponential law.',
  value: 1024,
  low: 512,
  high: 4096,
  least: 512,
  most: 4096,
  unit: '1/1024',
  source: 'assumed: MODEL 2, shape 1 within [0.5, 4]',
  status: 'assumed',
} as const satisfies Parameter;
