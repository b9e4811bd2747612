/** Generated files say what the code says today. After a change: `npm run generate`. */
import { expect, it } from 'vitest';
import { generatedFiles } from '#tools/generated.js';
import { read } from './checkout.js';

it.each([...generatedFiles(read)])('%s is fresh', (path, text) => {
  expect(read(path) === text, `${path} is stale: npm run generate`).toBe(true);
});
