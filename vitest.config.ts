import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**'],
    maxWorkers: 2,
    // Files of one worker share what is loaded: modules keep nothing but what can be worked out
    // again, and loading them anew for each file took a tenth of all time.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
