import type { Tab } from '../../test/browsers/browser.ts';
import { isStoredWithin } from '../../test/zoo/stored.ts';
import type { Scene } from './state.ts';

const patienceMs = 30_000;

/** Opens one of the extension's pages in a new tab, and waits until it has said its last word. */
export async function openPage({ browser }: Pick<Scene, 'browser'>, page: string): Promise<Tab> {
  const tab = await browser.newTab();
  await tab.goto(browser.extensionBase + page);
  await untilReady(tab);
  return tab;
}

/** Waits until a page of the extension's has said its last word. The page of settings has none. */
async function untilReady(tab: Tab): Promise<void> {
  await tab.waitFor(() => {
    const main = document.querySelector('main');
    return main?.closest('.options') || main?.dataset.portside === 'ready';
  }, patienceMs);
}

/** Waits until the extension has said its last word on what failed in a tab. */
export async function untilDiagnosed({ browser }: Pick<Scene, 'browser'>, tab: Tab): Promise<void> {
  const settled = { area: 'session', key: `tab:${tab.id}`, field: 'stage', value: 'settled' } as const;
  if (!(await isStoredWithin(browser, settled, patienceMs))) throw new Error('no diagnosis came');
}

/** Opens an address that fails. @returns the tab, which shows the tips page */
export async function openTips(scene: Scene, address: string): Promise<Tab> {
  const tab = await scene.browser.newTab();
  await tab.goto(address);
  await untilDiagnosed(scene, tab);
  await tab.waitFor(() => location.pathname === '/tips.html', patienceMs);
  await untilReady(tab);
  return tab;
}

/** Opens an address. @returns the popup over it, as a page */
export async function openPopup(scene: Scene, address: string, until: (tab: Tab) => Promise<unknown>): Promise<Tab> {
  const tab = await scene.browser.newTab();
  await tab.goto(address);
  await until(tab);
  return openPage(scene, `popup.html?tab=${tab.id}`);
}

/** Waits until a server's own page stands in the tab. */
export function untilLoaded(tab: Tab): Promise<unknown> {
  return tab.waitFor(() => document.readyState === 'complete' && document.title !== '', patienceMs);
}
