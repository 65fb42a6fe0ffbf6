import { keptInSession } from '../../../state/kept-in-session.ts';

/** By tab: the address whose next failure shows the browser's own error page. */
const skips = keptInSession('skips', (entries: [number, string][] | undefined) => new Map(entries));

/** Reads them ahead, at the background's start. */
export const readSkips = skips.read;

/** The next load of `url` in this tab, when it fails, shows the browser's own error page. */
export async function skipNext(tabId: number, url: string): Promise<void> {
  (await skips.read()).set(tabId, url);
  await skips.write();
}

export async function forgetSkip(tabId: number): Promise<void> {
  if ((await skips.read()).delete(tabId)) await skips.write();
}

/** Whether the failure of this load is left to the browser, which is so once. */
export async function consumeSkip(tabId: number, url: string): Promise<boolean> {
  const isSkipped = (await skips.read()).get(tabId) === url;
  await forgetSkip(tabId);
  return isSkipped;
}
