/**
 * Writes the digest of the self-test into self-test.ts; to be run after a change that is meant to
 * change what the model computes, and never otherwise:
 * `npm run build && node dist/cli/refresh-self-test.js && npm run build`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#experiments/open.js';
import { liveSelfTest, selfTest } from './self-test.js';

const path = join(packageRoot, 'cli', 'self-test.ts');
const obtained = await liveSelfTest();
const text = readFileSync(path, 'utf8').replace(/digest: '[^']*'/, `digest: '${obtained}'`);
writeFileSync(path, text);
const verb = obtained === selfTest.digest ? 'unchanged' : `was ${selfTest.digest}`;
process.stdout.write(`${obtained} (${verb})\n`);
