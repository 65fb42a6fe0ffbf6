import type { TabState } from '../../state/tab/tab-state.ts';
import type { Browser } from '../../test/browsers/browser.ts';

interface ExtensionApi {
  tabs: {
    create(tab: { url: string; active: boolean }): Promise<{ id: number }>;
    get(id: number): Promise<{ status: string }>;
    remove(ids: number[]): Promise<void>;
  };
  storage: { session: { get(key: string): Promise<Record<string, TabState | undefined>> } };
}

/** What the extension's own pages see; the function that uses it runs there, not here. */
declare const chrome: ExtensionApi;

/** Opens these addresses in tabs that nobody sees, all at once. @returns the first cause that each was found to have; without Portside none, once they are loaded */
export function untilSettled(browser: Browser, urls: string[], isPortside: boolean): Promise<(string | undefined)[]> {
  return browser.inExtension(open, urls, isPortside);
}

/** Runs in the extension. */
async function open(urls: string[], isPortside: boolean): Promise<(string | undefined)[]> {
  const tabs = await Promise.all(urls.map((url) => chrome.tabs.create({ url, active: false })));
  const startedAt = performance.now();
  const causeOf = async (id: number) => {
    const key = `tab:${id}`;
    while (performance.now() - startedAt < 120_000) {
      const state = isPortside ? (await chrome.storage.session.get(key))[key] : undefined;
      if (state?.stage === 'settled') return state.diagnosis.findings[0]?.cause;
      if (!isPortside && (await chrome.tabs.get(id)).status === 'complete') return undefined;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return undefined;
  };
  const causes = await Promise.all(tabs.map(({ id }) => causeOf(id)));
  await chrome.tabs.remove(tabs.map(({ id }) => id));
  return causes;
}
