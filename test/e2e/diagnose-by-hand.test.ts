import { expect } from 'vitest';
import { freePort } from './free-port.ts';
import { type InWindow, inEachWindow } from './in-each-window.ts';
import { serve } from './serve.ts';
import { untilSettledTips } from './tips-page.ts';

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: {
  extension: { getViews(of: { type: string }): Window[] };
  tabs: {
    query(all: object): Promise<{ id: number; url?: string; active: boolean }[]>;
    remove(id: number): Promise<void>;
  };
};

const shownWithinMs = 20_000;
/**
 * A click there gives the page the keyboard. No menu opens below it: without a window manager the keyboard belongs to the window that the
 * pointer is over, so a menu that opens there takes it from Firefox's own, which closes the menu.
 */
const besideMenus = [900, 600] as const;

inEachWindow(
  'a link to this computer is diagnosed from its menu, query included',
  async ({ browser, tab, display }) => {
    const dead = `http://127.0.0.1:${await freePort()}/cart?id=7`;
    await showPage(tab, `<a href="${dead}">A link</a>`);
    await giveKeyboard({ browser, tab, display });
    await tab.evaluate(() => document.querySelector('a')?.focus());
    await chooseFromMenu(browser, display);
    await expect.poll(() => tipsOf(browser, dead), { timeout: shownWithinMs }).toBe(1);
    // In a tab of its own: the link wasn't followed.
    expect(await tab.evaluate(() => document.title)).toBe('A page');
  },
);

inEachWindow('an address in selected text is diagnosed from its menu', async ({ browser, tab, display }) => {
  const dead = `http://localhost:${await freePort()}/`;
  await showPage(tab, `<p>Local: ${dead}</p>`);
  await giveKeyboard({ browser, tab, display });
  await tab.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body));
  await chooseFromMenu(browser, display);
  await expect.poll(() => tipsOf(browser, dead), { timeout: shownWithinMs }).toBe(1);
  // In a tab of its own: the link wasn't followed.
  expect(await tab.evaluate(() => document.title)).toBe('A page');
});

inEachWindow(
  'a port typed behind the keyword in the address bar is diagnosed in that tab',
  async ({ browser, tab, display }) => {
    const port = await freePort();
    await showPage(tab, '');
    await giveAddressBarKeyboard({ browser, tab, display });
    await display.type(`port ${port}`);
    await display.press('Return');
    await untilSettledTips(tab, `http://localhost:${port}/`);
  },
);

inEachWindow('a key opens the popup', async ({ browser, tab, display }) => {
  await showPage(tab, '');
  await giveKeyboard({ browser, tab, display });
  await display.press('alt+shift+l');
  const popups = () => browser.inExtension(() => chrome.extension.getViews({ type: 'popup' }).length);
  await expect.poll(popups, { timeout: shownWithinMs }).toBe(1);
});

/** In Firefox a click on a tab that has just come to the front may go nowhere; in Chromium the address bar has the keyboard until one. */
async function giveKeyboard({ browser, tab, display }: InWindow): Promise<void> {
  const hasFocus = () => document.hasFocus();
  if (browser.name === 'firefox') await tab.waitFor(hasFocus, shownWithinMs);
  await display.click(...besideMenus);
  // A field that still has the caret would give its own menu.
  await tab.waitFor(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return document.hasFocus() && document.activeElement === document.body;
  }, shownWithinMs);
}

/** A page is asked first what it makes of a key, and until it has answered, the next ones go to it too. */
async function giveAddressBarKeyboard({ browser, tab, display }: InWindow): Promise<void> {
  // In Chromium it has the keyboard already.
  if (browser.name === 'firefox') await giveKeyboard({ browser, tab, display });
  await display.press('ctrl+l');
  if (browser.name === 'firefox') await tab.waitFor(() => !document.hasFocus(), shownWithinMs);
}

/** In Firefox the items of extensions stand last; in Chromium no other begins with a D. */
async function chooseFromMenu(browser: InWindow['browser'], display: InWindow['display']): Promise<void> {
  await display.pressForMenu('shift+F10');
  await browser.untilMenuOpens();
  for (const key of browser.name === 'firefox' ? ['Up', 'Return'] : ['d']) await display.press(key);
}

async function showPage(tab: InWindow['tab'], body: string): Promise<void> {
  const page = await serve((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><title>A page</title><input autofocus aria-label="Note">${body}`);
  });
  await tab.goto(page.origin);
  await tab.waitFor(() => document.title === 'A page', shownWithinMs);
}

/** How many tabs show the tips page of this address. */
function tipsOf(browser: InWindow['browser'], address: string): Promise<number> {
  return browser.inExtension(
    async (asked) =>
      (await chrome.tabs.query({})).filter(({ url = '' }) =>
        url.endsWith(`/tips.html?address=${encodeURIComponent(asked)}`),
      ).length,
    address.replace('id=7', 'id=***'),
  );
}
