/**
 * `node dist/tools/ratchet.js`: lowers `tests/meta/ratchet.json` to the present excess. What has
 * grown is named and not written, unless `--accept` is given: then say why in
 * docs/maintainers/violations.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Excess, grownBeyond, lowered, measureExcess } from './excess.js';
import { readSources } from './sources.js';

const path = 'tests/meta/ratchet.json';

function committedList(): Excess {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Excess;
  } catch {
    return { files: {}, functions: {}, wideLines: {} };
  }
}

const accept = process.argv.includes('--accept');
const committed = committedList();
const present = measureExcess(readSources(process.cwd()));
writeFileSync(path, `${JSON.stringify(lowered(present, committed, accept), null, 2)}\n`);
const grown = accept ? [] : grownBeyond(present, committed);
for (const line of grown) process.stdout.write(`${line}\n`);
process.stdout.write(grown.length === 0 ? `${path} is written\n` : `${grown.length} too long\n`);
if (grown.length > 0) process.exitCode = 1;
