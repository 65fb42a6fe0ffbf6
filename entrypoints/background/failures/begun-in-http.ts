import type { Redirects } from '../../../evidence/browser/redirects.ts';
import { browser } from '../../../probes/browser.ts';
import { isHttpsOnlyPage } from './https-only-pages.ts';
import { otherNames } from './other-names.ts';

/** Where each tab's latest load of a name began, if it began with http. Requests to such names are not shown to us. */
const begun = new Map<number, { url: string; at: number }>();
const maxTabs = 100;

/** From the first address to the one that fails, server included. */
const maxWayMs = 10_000;

export function listenToBeginningsInHttp(): void {
  const url = (otherNames.url ?? []).map((filter) => ({ ...filter, schemes: ['http'] }));
  browser.webNavigation.onBeforeNavigate.addListener(
    ({ tabId, frameId, url: began, timeStamp }) => {
      if (frameId !== 0) return;
      if (begun.size >= maxTabs) begun.clear();
      begun.set(tabId, { url: began, at: timeStamp });
    },
    { url },
  );
}

/** The redirect between the two ends of a load, if it went from http to https of the same name. Who redirected it isn't known. */
export async function upgradeOf(tabId: number, url: string): Promise<Redirects | undefined> {
  const from = begun.get(tabId);
  begun.delete(tabId);
  if (!from || !url.startsWith('https:') || Date.now() - from.at > maxWayMs) return undefined;
  if (new URL(from.url).hostname !== new URL(url).hostname) return undefined;
  const isSetting = import.meta.env.FIREFOX && (await isHttpsOnlyPage({ tabId, url, startedAt: from.at }));
  return [{ from: from.url, to: url, ...(isSetting ? { by: 'browser', reason: 'https-first' } : { by: 'unknown' }) }];
}
