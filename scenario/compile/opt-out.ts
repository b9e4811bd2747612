/** How many of their friends people wait for before they opt out, laid once (Granovetter 1978). */
import { philox } from '#engine/random/philox.js';
import { opensOn } from '#model/adaptation/state.js';
import type { Draft } from './draft.js';

/** Set-up purpose of the thresholds. */
const thresholdPurpose = 0x0fc0;

/** Mean and deviation of the sum of sixteen bytes, the deviation in tenths. */
const [bytesMean, bytesDeviation] = [2040, 2956];

export function compileOptOut(draft: Draft): void {
  const of = (name: string): number => draft.setting('adaptation/opt-out', name);
  draft.parameter(opensOn, draft.burnIn + of('fromDay'));
  if (!draft.on('adaptation/opt-out')) return;
  const { peopleCount, spec } = draft.society;
  const [mean, sd] = [of('meanPer1024'), of('sdPer1024')];
  draft.columns.set(
    'people.optThreshold',
    Int32Array.from({ length: peopleCount }, (_, row) => {
      const off = sumOfBytes(row, spec.seed) - bytesMean;
      return Math.max(-2048, Math.min(2048, mean + Math.trunc((off * sd * 10) / bytesDeviation)));
    }),
  );
}

/** Sixteen bytes of a person's set-up luck, added: about normal. */
function sumOfBytes(row: number, seed: number): number {
  const words = new Int32Array(4);
  philox(row, 0, thresholdPurpose << 16, 0, seed, 0, words);
  let sum = 0;
  for (let i = 0; i < 16; i++) sum += (words[i >> 2] >>> ((i & 3) * 8)) & 255;
  return sum;
}
