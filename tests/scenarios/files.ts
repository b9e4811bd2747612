/** Reads files from the checkout for the tests of the scenario language. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MechanismSchema, Phase } from '#model/mechanism.js';
import type { ScenarioFiles } from '#scenario/load.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Paths are from the root of the checkout. */
export const checkout: ScenarioFiles = {
  read(path) {
    try {
      return readFileSync(root + path, 'utf8');
    } catch {
      return null;
    }
  },
};

/** One text under a name, over the files of the checkout. */
export function withText(path: string, text: string): ScenarioFiles {
  return { read: (asked) => (asked === path ? text : checkout.read(asked)) };
}

const names = [
  'society/policy',
  'society/livelihood',
  'acts/traffic',
  'acts/speech',
  'acts/helping',
  'acts/credit',
  'acts/demand',
  'acts/declared',
  'observation/sensor',
  'observation/false-sighting',
  'observation/tip',
  'observation/suppression',
  'ledgers/posting',
  'ledgers/lapse',
  'ledgers/court',
  'ledgers/copy',
  'scoring/standing',
  'scoring/listing',
  'propagation/association',
  'propagation/couple',
  'propagation/chain',
  'consequences/gate',
  'consequences/hardship',
  'recourse/notice',
  'recourse/appeal',
  'recourse/ruling',
  'adaptation/awareness',
  'adaptation/fear',
  'adaptation/silence',
  'adaptation/motive',
];

const strength = {
  name: 'strengthPer1024',
  says: 'how strongly it answers',
  value: 512,
  low: 256,
  high: 768,
  unit: '1/1024',
  source: 'assumed: a stand-in for tests',
  status: 'assumed',
} as const;

/** Stand-ins with the names of the mechanisms, so that the language is tested by itself. */
export const standInMechanisms: readonly MechanismSchema[] = names.map((name, index) => ({
  id: index + 1,
  name,
  says: 'A stand-in.',
  phase: 'acts.perform' as Phase,
  evidence: [],
  status: 'assumed',
  parameters: name === 'adaptation/fear' ? [strength] : [],
  streams: {},
  moves: [],
}));
