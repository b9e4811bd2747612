/** Reads files from the checkout for the tests of the scenario language. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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
