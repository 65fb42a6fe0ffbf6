import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SkippedTests } from './test/skipped-tests.ts';

/** `unit`: what needs neither a browser nor the machine. `machine`: real processes, sockets and names. `e2e`: real browsers. */
const machine = 'test/{helper,cli,dev}/**/*.test.ts';

/** They end what hangs, and measure nothing: a machine that does much else takes ten times as long. */
const timeLimits = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    reporters: ['default', new SkippedTests()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/zoo/**', machine],
          setupFiles: ['test/speak-english.ts'],
          ...timeLimits,
          // A process of its own for each file would take longer to read the modules than to run the tests.
          isolate: false,
          maxWorkers: availableParallelism(),
        },
      },
      {
        test: {
          name: 'machine',
          include: [machine],
          setupFiles: ['test/speak-english.ts'],
          ...timeLimits,
          isolate: false,
          // What is looked at is the whole machine: the ports and programs of another test would be seen as well.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      './test/e2e/vitest.config.ts',
    ],
  },
});
