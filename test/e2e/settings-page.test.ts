import { expect, onTestFinished } from 'vitest';
import type { Browser, Tab } from '../browsers/browser.ts';
import { freePort } from './free-port.ts';
import { inEachBrowser, inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { shownAddress, untilBadge } from './in-extension.ts';
import { recordStarts } from './record-helper.ts';
import { untilTips } from './tips-page.ts';

interface Local {
  clear(): Promise<void>;
  get(key: null): Promise<Record<string, unknown>>;
}

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: {
  storage: { local: Local };
  extension: { getViews(of: { type: 'popup' }): Window[] };
  runtime: { getContexts(of: { contextTypes: string[] }): Promise<unknown[]> };
};

const shownWithinMs = 20_000;

/** The settings as they came, and as they came again when the test is over. */
async function openSettings(browser: Browser, tab: Tab): Promise<void> {
  onTestFinished(() => browser.inExtension(() => chrome.storage.local.clear()));
  await tab.goto(`${browser.extensionBase}options.html`);
  await tab.byRole('heading', 'Export and import settings').text();
}

function stored(browser: Browser): Promise<Record<string, unknown>> {
  return browser.inExtension(() => chrome.storage.local.get(null));
}

async function untilStored(browser: Browser, settings: object): Promise<void> {
  await expect.poll(() => stored(browser), { timeout: shownWithinMs }).toMatchObject(settings);
}

function untilSaid(tab: Tab, words: string): Promise<unknown> {
  return tab.waitFor((said) => document.body.textContent.includes(said), shownWithinMs, words);
}

/** As if the person had chosen a file with this content. */
async function loadFile(tab: Tab, content: string): Promise<void> {
  await tab.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'portside-settings.json'));
    if (input) input.files = chosen.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, content);
}

inEachBrowser('a page that fails keeps its error page where only the icon is to tell', async ({ browser, tab }) => {
  await openSettings(browser, tab);
  await tab.byRole('radio', 'Only mark the icon').click();
  await untilStored(browser, { show: 'badge' });
  const address = `http://127.0.0.1:${await freePort()}/`;
  const failing = await browser.newTab();
  onTestFinished(() => failing.close());
  await failing.goto(address);
  await untilBadge(browser, failing, '?');
  expect(await shownAddress(browser, failing)).toBe(address);
  await tab.byRole('radio', 'Explain it in the tab').click();
  await untilStored(browser, { show: 'tips' });
  await failing.goto(address);
  await untilTips(failing, address);
});

inEachBrowser('the popup opens by itself where that is chosen, over the tab in front', async ({ browser, tab }) => {
  await openSettings(browser, tab);
  await tab.byRole('radio', 'Open the popup').click();
  await untilStored(browser, { show: 'popup' });
  const address = `http://127.0.0.1:${await freePort()}/`;
  const failing = await browser.newTab();
  onTestFinished(() => failing.close());
  await failing.goto(address);
  const popups = () =>
    browser.inExtension(async () => (await chrome.runtime.getContexts({ contextTypes: ['POPUP'] })).length);
  await expect.poll(popups, { timeout: shownWithinMs }).toBe(1);
  expect(await shownAddress(browser, failing)).toBe(address);
  await browser.inExtension(() => {
    for (const popup of chrome.extension.getViews({ type: 'popup' })) popup.close();
  });
  await expect.poll(popups, { timeout: shownWithinMs }).toBe(0);
});

inEachBrowser('a site is put on the list by typing it, and taken off again', async ({ browser, tab }) => {
  await openSettings(browser, tab);
  const port = await freePort();
  await tab.byRole('link', 'Muted sites').click();
  await tab.waitFor(() => document.querySelector('[aria-current]')?.getAttribute('href') === '#muted', shownWithinMs);
  expect(await tab.evaluate(() => document.querySelector('#muted')?.getBoundingClientRect().top)).toBeLessThan(200);
  const site = tab.byRole('textbox', 'Site');
  await site.fill('no site');
  await tab.byRole('button', 'Add').click();
  await untilSaid(tab, "That isn't a web address.");
  await site.fill(`127.0.0.1:${port}/`);
  await site.click();
  await tab.press('Enter');
  await untilStored(browser, { neverHere: [`http://127.0.0.1:${port}`] });
  const failing = await browser.newTab();
  onTestFinished(() => failing.close());
  await failing.goto(`http://127.0.0.1:${port}/`);
  await untilBadge(browser, failing, '?');
  await tab.byRole('button', `Remove http://127.0.0.1:${port}`).click();
  await untilStored(browser, { neverHere: [] });
});

inEachBrowser('settings are saved to a file, set back, and loaded from it', async ({ browser, tab }) => {
  await openSettings(browser, tab);
  await loadFile(
    tab,
    '{"portside":"settings","version":1,"settings":{"show":"badge","neverHere":["http://localhost:3000"]}}',
  );
  await untilSaid(tab, "Imported. When a page doesn't load: Only mark the icon. One muted site.");
  const saved = await tab.waitFor(() => {
    const link = document.querySelector<HTMLAnchorElement>('a[download]');
    const content = decodeURIComponent(link?.href.split(',').slice(1).join(',') ?? '');
    return content.includes('localhost') ? content : undefined;
  }, shownWithinMs);
  expect(JSON.parse(saved)).toEqual({
    portside: 'settings',
    version: 1,
    settings: {
      show: 'badge',
      neverHere: ['http://localhost:3000'],
      portMemory: true,
      language: 'browser',
      shell: 'system',
    },
  });
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await tab.byRole('button', 'Reset').click();
  await untilSaid(tab, 'All settings are back to their defaults.');
  await expect.poll(() => stored(browser), { timeout: shownWithinMs }).not.toHaveProperty('show');
  await loadFile(tab, saved.slice(0, -30));
  await untilSaid(tab, "This isn't a Portside settings file, or it's damaged. Nothing changed.");
  await loadFile(tab, saved);
  await untilStored(browser, { show: 'badge' });
  await loadFile(tab, saved);
  await untilSaid(tab, 'The file matches your current settings.');
});

inEachBrowserWithHelperAllowed('the set-up of the helper is followed while it goes on', async ({ browser, tab }) => {
  await openSettings(browser, tab);
  const statesOf = () =>
    tab.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-step]')].map(({ dataset }) => dataset.state));
  await expect.poll(statesOf, { timeout: shownWithinMs }).toEqual(['done', 'next', 'later', 'later', 'later']);
  await untilSaid(tab, 'npx portside install');
  await recordStarts(browser);
  await expect.poll(statesOf, { timeout: shownWithinMs }).toEqual(Array(5).fill('done'));
  await untilSaid(tab, 'Ready (version ');
});
