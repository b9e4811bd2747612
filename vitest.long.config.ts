/** The longer suites: `*.long.ts`, run by `npm run test:long` and `.ci/run`, not by `npm test`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    // The mutation of scenario files is the same test with many more runs.
    include: ['**/*.long.ts', 'tests/scenarios/mutation.test.ts'],
    env: { FUZZ_RUNS: process.env.FUZZ_RUNS ?? '10000' },
    exclude: ['node_modules/**', 'dist/**'],
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
