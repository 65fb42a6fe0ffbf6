import browser from 'webextension-polyfill';
import type { Navigation } from './navigations.ts';

/** Firefox's HTTPS-Only mode is told by the error page it shows, and by nothing else: `about:httpsonlyerror?e=nssFailure2&u=https%3A//...` */
const shown = new Map<number, string>();
const listeners = new Set<() => void>();

/** The page is there some 30 ms after the failed address was committed. */
const pageWithinMs = 400;

export function listenToHttpsOnlyPages(): void {
  browser.webNavigation.onDOMContentLoaded.addListener(
    ({ tabId, frameId, url }) => {
      if (frameId !== 0) return;
      shown.set(tabId, new URL(url).searchParams.get('u') ?? '');
      for (const listener of listeners) listener();
    },
    { url: [{ urlPrefix: 'about:httpsonlyerror' }] },
  );
}

/** Whether Firefox shows that it wanted https for this failed address, which has just been committed. */
export function isHttpsOnlyPage({ tabId, url }: Navigation): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const listener = () => {
    if (shown.get(tabId) === url) resolve(true);
  };
  listeners.add(listener);
  const timer = setTimeout(() => resolve(false), pageWithinMs);
  listener();
  return promise.finally(() => {
    clearTimeout(timer);
    listeners.delete(listener);
    shown.delete(tabId);
  });
}
