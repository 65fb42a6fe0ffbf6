/**
 * Does something again and again while the page can be seen, and nothing while it cannot.
 * @param pauseMs how long to wait before each time; undefined: there is no next one
 */
export async function follow(task: () => Promise<void>, pauseMs: () => number | undefined): Promise<void> {
  for (let pause = pauseMs(); pause !== undefined; pause = pauseMs()) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    await untilVisible();
    await task();
  }
}

/** A row that a person is in stays as long as they are. */
export function portInFocus(): number | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-port]');
  return row ? Number(row.dataset.port) : undefined;
}

/** Resolves once the page can be seen; at once where it is. */
export function untilVisible(): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', check);
      resolve();
    };
    document.addEventListener('visibilitychange', check);
    check();
  });
}
