import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { kernels } from '#model/kernels.js';

/** Raised by one whenever results change; the changelog says why. */
export const resultsVersion = 4;

/** Results version and a hash of every kernel's intermediate form (RULINGS 22). */
export const engineHash: string = ((): string => {
  const bodies = Object.entries(kernels).map(([name, steps]) => [name, steps.map(({ phase, step }) => [phase, step.name, step.mode, step.table, step.body])]);
  return `${resultsVersion}-${bytesToHex(sha256(utf8ToBytes(JSON.stringify(bodies)))).slice(0, 12)}`;
})();
