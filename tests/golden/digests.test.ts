/**
 * Results do not change by accident: digests of small runs, committed. To accept a change of results,
 * say why in accepted.md, raise `resultsVersion`, flag it in the changelog, and run with
 * ACCEPT_RESULTS="reason".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rig } from '../contract/rig.js';

const file = join(import.meta.dirname, 'digests.json');
const committed = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const compulsory = { 'policies.everyone.from': '2019-01-31', 'policies.trial.to': '2019-01-30' };

it('gives the committed digests', () => {
  const found: Record<string, string> = {};
  for (const name of ['no-scoring', 'finance-only', 'told', 'documented', 'safeguarded']) {
    const scored = name === 'told' || name === 'safeguarded';
    const made = rig({ scenario: name, overrides: scored ? compulsory : {}, people: 500, seed: 2026 });
    for (let day = 0; day < 90; day++) {
      made.run.day();
      made.run.note(89);
    }
    found[name] = made.run.digest();
  }
  if (process.env.ACCEPT_RESULTS) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  else expect(found).toEqual(committed);
}, 60_000);
