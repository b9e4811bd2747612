import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**'],
    maxWorkers: 2,
    // Files of one worker share what is loaded: nothing in the project keeps a state that could
    // pass from one to another, and loading it anew for each took a tenth of all time.
    isolate: false,
    testTimeout: 60_000,
  },
});
