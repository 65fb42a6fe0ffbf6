import { defineConfig } from 'vitest/config';

/** `unit`: everything that needs no browser, real processes and sockets among it. `e2e`: real browsers. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**', 'test/zoo/**'] } },
      './test/e2e/vitest.config.ts',
    ],
  },
});
