import { setTimeout } from 'node:timers/promises';

/**
 * Waits until something is so, looking again and again.
 * @param what completes "waited in vain until …"
 * @throws Error once `timeoutMs` are over: by default a little before a test's own time-out, which wouldn't say what was waited for
 */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  { timeoutMs = 4500, pauseMs = 20 } = {},
): Promise<void> {
  const givenUpAt = performance.now() + timeoutMs;
  while (!(await isSo())) {
    if (performance.now() > givenUpAt) throw new Error(`waited in vain until ${what}`);
    await setTimeout(pauseMs);
  }
}
