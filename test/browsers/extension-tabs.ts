import type { Evaluate, Tab } from './browser.ts';

interface TabsApi {
  create(tab: { url: string }): Promise<{ id: number }>;
  goBack(id: number): Promise<void>;
  goForward(id: number): Promise<void>;
  reload(id: number): Promise<void>;
}

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: { tabs: TabsApi };

/** Any file of the extension serves as the page to call its API from; this one runs no code of ours. */
export const controlPage = 'manifest.json';

/** Opens an empty tab. @returns its id. */
export function createTab(inExtension: Evaluate): Promise<number> {
  return inExtension(async () => (await chrome.tabs.create({ url: 'about:blank' })).id);
}

/** The browser's own buttons: history then behaves as for a person, with the entries that are skipped. */
export function historyButtons(inExtension: Evaluate, id: number): Pick<Tab, 'back' | 'forward' | 'reload'> {
  return {
    back: () => inExtension((tabId) => chrome.tabs.goBack(tabId), id),
    forward: () => inExtension((tabId) => chrome.tabs.goForward(tabId), id),
    reload: () => inExtension((tabId) => chrome.tabs.reload(tabId), id),
  };
}
