import { browser } from '../../../probes/browser.ts';
import type { Navigation } from './navigation.ts';
import { WaitingList } from './waiting-list.ts';

/** Only its error page reveals Firefox's HTTPS-Only mode: `about:httpsonlyerror?e=nssFailure2&u=https%3A//...` */
const shown = new Map<number, string>();
const waiting = new WaitingList();

/** The page is there some 30 ms after the failed address was committed. */
const pageWithinMs = 400;

export function listenToHttpsOnlyPages(): void {
  browser.webNavigation.onDOMContentLoaded.addListener(
    ({ tabId, frameId, url }) => {
      if (frameId !== 0) return;
      shown.set(tabId, new URL(url).searchParams.get('u') ?? '');
      waiting.lookAgain();
    },
    { url: [{ urlPrefix: 'about:httpsonlyerror' }] },
  );
}

/** Whether Firefox shows that it wanted https for this failed address, which has just been committed. */
export async function isHttpsOnlyPage({ tabId, url }: Navigation): Promise<boolean> {
  const isShown = await waiting.until(() => shown.get(tabId) === url || undefined, pageWithinMs);
  shown.delete(tabId);
  return isShown === true;
}
