import { browser } from '../../../probes/browser.ts';
import { writeSession } from '../../../state/write-session.ts';

const key = 'left-alone';

/** By tab: the address whose next failure shows the browser's own error page. */
let known: Promise<Map<number, string>> | undefined;

/** Reads them at the background's start, since a page that fails doesn't wait for the storage. */
export function keepSkips(): Promise<Map<number, string>> {
  known ??= browser.storage.session.get(key).then((stored) => new Map(stored[key] as [number, string][] | undefined));
  return known;
}

/** The next load of `url` in this tab, when it fails, shows the browser's own error page. */
export async function skipNext(tabId: number, url: string): Promise<void> {
  const skips = await keepSkips();
  skips.set(tabId, url);
  await writeSession(key, [...skips]);
}

export async function forgetSkip(tabId: number): Promise<void> {
  const skips = await keepSkips();
  if (skips.delete(tabId)) await writeSession(key, [...skips]);
}

/** Whether this load is the one to leave alone; it is so once. */
export async function consumeSkip(tabId: number, url: string): Promise<boolean> {
  const isSkipped = (await keepSkips()).get(tabId) === url;
  await forgetSkip(tabId);
  return isSkipped;
}
