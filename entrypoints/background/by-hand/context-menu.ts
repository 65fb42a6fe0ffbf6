import type { ContextMenus } from 'webextension-polyfill';
import { browser } from '../../../probes/browser.ts';
import { visibleRequests } from '../../../probes/requests/visible-hosts.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { diagnoseByHand } from './diagnose-by-hand.ts';

/**
 * Offers to diagnose a link to this computer, and selected text. Browsers can't be told which texts contain an address, so the item is
 * there for any. Firefox for Android has no such menus.
 */
export function listenToContextMenu(): void {
  const menus: ContextMenus.Static | undefined = browser.contextMenus;
  if (!menus) return;
  // From then on, browsers keep the items, whether the background is running or not.
  browser.runtime.onInstalled.addListener(() => logErrors(createItems(menus)));
  menus.onClicked.addListener(({ linkUrl, selectionText = '', menuItemId }, tab) => {
    const text = menuItemId === 'link' ? linkUrl : selectionText;
    logErrors(diagnoseByHand(text ?? '', tab ? { windowId: tab.windowId, index: tab.index + 1 } : {}));
  });
}

async function createItems(menus: ContextMenus.Static): Promise<void> {
  await menus.removeAll();
  const title = (name: string) => browser.i18n.getMessage(name);
  menus.create({ id: 'link', title: title('menuLink'), contexts: ['link'], targetUrlPatterns: visibleRequests });
  menus.create({ id: 'selection', title: title('menuSelection'), contexts: ['selection'] });
}
