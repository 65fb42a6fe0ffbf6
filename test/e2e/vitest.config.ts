import { defineProject } from 'vitest/config';

/** One worker for all files, so that each browser is started once. */
export default defineProject({
  cacheDir: '../../node_modules/.vite/e2e',
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    setupFiles: ['../speak-english.ts'],
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    sequence: { groupOrder: 2 },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
