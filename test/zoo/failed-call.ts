import type { TabCalls } from '../../state/tab/tab-calls.ts';
import type { Browser } from '../browsers/browser.ts';

/** What the extension's pages see; `untilNoted` runs there, not here. */
declare const chrome: {
  storage: {
    session: { get(key: string): Promise<Record<string, TabCalls | undefined>> };
    onChanged: { addListener(look: () => void): void; removeListener(look: () => void): void };
  };
};

/** Whether the extension notes within the time that this tab's page failed at `origin`. */
export function hasFailedCall(browser: Browser, tabId: number, origin: string, timeoutMs: number): Promise<boolean> {
  return browser.inExtension(untilNoted, `calls:${tabId}`, origin, timeoutMs);
}

/** Runs in a page of the extension. */
function untilNoted(key: string, origin: string, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (isNoted: boolean) => {
      clearTimeout(timer);
      chrome.storage.onChanged.removeListener(look);
      resolve(isNoted);
    };
    const look = async () => {
      const calls = (await chrome.storage.session.get(key))[key];
      if (calls?.failed.some(({ url }) => new URL(url).origin === origin)) finish(true);
    };
    const timer = setTimeout(() => finish(false), timeoutMs);
    chrome.storage.onChanged.addListener(look);
    look();
  });
}
