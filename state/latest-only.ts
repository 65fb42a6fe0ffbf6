import { logErrors } from './log-errors.ts';

/**
 * Runs a task, never twice at a time. However often `run` is called meanwhile, one more run follows, also after one that failed: what
 * arrives faster than it can be dealt with is dealt with together.
 */
export function latestOnly(task: () => Promise<void>): { run(): void; stop(): void } {
  let isRunning = false;
  let isWanted = false;
  const start = () => {
    isRunning = true;
    isWanted = false;
    logErrors(
      task().finally(() => {
        isRunning = false;
        if (isWanted) start();
      }),
    );
  };
  return {
    run() {
      isWanted = true;
      if (!isRunning) start();
    },
    /** Lets the current run end, and starts no other. */
    stop() {
      isWanted = false;
    },
  };
}
