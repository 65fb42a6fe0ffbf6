import { browser } from '../../../probes/browser.ts';
import { readSettings } from '../../../state/settings/settings.ts';
import type { Settings } from '../../../state/settings/settings-shape.ts';

/** How to show a fault at this address: as the settings say, or by the badge alone on a muted site. */
export async function howToShow(url: string): Promise<Settings['show']> {
  const { show, neverHere } = await readSettings();
  return neverHere.includes(new URL(url).origin) ? 'badge' : show;
}

/**
 * Opens the popup over the tab, where it is the one in front. It takes the keyboard, so it is never opened over another tab.
 * A browser that opens none (no window has the focus, one is open, a Firefox set to ask for a click) leaves it at the badge.
 */
export async function openPopupOver(tabId: number): Promise<void> {
  const { active, windowId } = await browser.tabs.get(tabId);
  if (!active || windowId === undefined) return;
  const { focused } = await browser.windows.get(windowId);
  if (focused) await browser.action.openPopup({ windowId }).catch(() => undefined);
}
