import { logErrors } from '../../../state/log-errors.ts';

/**
 * Runs a task one time after the other, and however often it is asked for meanwhile, only once more: what comes faster than it can be
 * shown is shown together.
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
    /** What is wanted and not begun stays undone. */
    stop() {
      isWanted = false;
    },
  };
}
