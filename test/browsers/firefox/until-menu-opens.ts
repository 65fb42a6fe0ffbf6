import type { Bidi } from './bidi.ts';
import { inBrowserWindow } from './in-browser-window.ts';

/** Firefox's own document; it exists where the text below is evaluated. */
declare const document: { getElementById(id: string): Menu };

interface Menu {
  state: string;
  addEventListener(type: string, listen: (event: unknown) => void, options: { once: true }): void;
}

/** Until a page's menu takes keys: its window is there a little earlier, and keys pressed by then are lost. */
export async function untilMenuOpens(bidi: Bidi): Promise<void> {
  await inBrowserWindow(bidi, `(${untilShown})()`);
}

/** Runs where Firefox itself does. */
async function untilShown(): Promise<void> {
  const menu = document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'open') await new Promise((shown) => menu.addEventListener('popupshown', shown, { once: true }));
}
