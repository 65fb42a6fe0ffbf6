import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** `unit`: everything that needs no browser, real processes and sockets among it. `e2e`: real browsers. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/zoo/**'],
          // A process of its own for each file would take longer to read the modules than to run the tests.
          isolate: false,
          maxWorkers: availableParallelism(),
        },
      },
      './test/e2e/vitest.config.ts',
    ],
  },
});
