import { logErrors } from './log-errors.ts';

/**
 * Runs a task, never twice at a time. Calls of `run` while it's running lead to one more run at its end, however many they are:
 * what arrives faster than it can be dealt with is dealt with together.
 */
export function latestOnly(task: () => Promise<void>): { run(): void; stop(): void } {
  let isRunning = false;
  let isWanted = false;
  const runWhileWanted = async () => {
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        await task();
      }
    } finally {
      isRunning = false;
    }
  };
  return {
    run() {
      isWanted = true;
      if (!isRunning) logErrors(runWhileWanted());
    },
    /** Lets the current run end, and starts no other. */
    stop() {
      isWanted = false;
    },
  };
}
