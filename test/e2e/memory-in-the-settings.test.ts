import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Browser, Tab } from '../browsers/browser.ts';
import { isStoredWithin } from '../zoo/stored.ts';
import { inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { untilAllIsDealtWith } from './in-extension.ts';
import { installHelper } from './install-helper.ts';
import { serve } from './serve.ts';
import { untilPage } from './tips-page.ts';

/** What the extension's pages see. */
declare const chrome: {
  storage: { local: { get(key: string): Promise<Record<string, unknown>>; remove(key: string): Promise<void> } };
};

const shownWithinMs = 20_000;
const rememberSwitch = 'Remember which program answers on which port';

function memoryOf({ home }: Browser, port: number): string {
  return join(home, '.local/state/portside/memory', `${port}.json`);
}

async function openMemory({ extensionBase }: Browser, tab: Tab): Promise<void> {
  await tab.goto(`${extensionBase}options.html`);
  await tab.waitFor(() => document.querySelector('[data-memory]') !== null, shownWithinMs);
}

/** Loads a page, and waits until it is noted. */
async function visit(browser: Browser, tab: Tab, origin: string): Promise<void> {
  await tab.goto(`${origin}/`);
  const noted = { area: 'local', key: `port:${new URL(origin).port}`, field: 'program' } as const;
  expect(await isStoredWithin(browser, noted, shownWithinMs)).toBe(true);
}

inEachBrowserWithHelperAllowed('what is remembered stands in the settings, and is deleted there', async (situation) => {
  const { browser, tab } = situation;
  await installHelper(browser);
  const { origin, port } = await serve();
  await visit(browser, tab, origin);
  expect(existsSync(memoryOf(browser, port))).toBe(true);

  await openMemory(browser, tab);
  expect(await tab.text()).toMatch(new RegExp(`:${port} node · portside\\s.*last answered`, 's'));
  await tab.byRole('button', `Forget port ${port}`).click();
  await tab.waitFor((gone) => !document.body.textContent?.includes(gone), shownWithinMs, `:${port}`);
  expect(existsSync(memoryOf(browser, port))).toBe(false);
  const key = `port:${port}`;
  expect(await browser.inExtension(async (one) => (await chrome.storage.local.get(one))[one], key)).toBeUndefined();
});

inEachBrowserWithHelperAllowed('a damaged part of the memory is set aside, and said', async ({ browser, tab }) => {
  await installHelper(browser);
  const damaged = memoryOf(browser, 4242);
  await mkdir(join(damaged, '..'), { recursive: true });
  await writeFile(damaged, '{"version":1,"po');
  await openMemory(browser, tab);
  expect(await tab.text()).toMatch(/was damaged\. It was moved to ~\/\S+4242\.json\.damaged-/);
  await serve().then(({ origin }) => visit(browser, tab, origin));
  await openMemory(browser, tab);
  await tab.byRole('button', 'Forget everything').click();
  await tab.waitFor(() => document.querySelector('[data-memory="0"]') !== null, shownWithinMs);
  expect(existsSync(join(damaged, '..'))).toBe(false);
  expect(await tab.text()).not.toContain('damaged');
});

inEachBrowserWithHelperAllowed('switched off, nothing is noted', async ({ browser, tab }) => {
  await installHelper(browser);
  const [seen, unseen] = [await serve(), await serve()];
  await openMemory(browser, tab);
  await tab.byRole('checkbox', rememberSwitch).click();
  onTestFinished(() => browser.inExtension(() => chrome.storage.local.remove('portMemory')));
  await tab.waitFor(() => document.body.textContent?.includes('Nothing new is noted.'), shownWithinMs);
  await tab.goto(`${unseen.origin}/`);
  await untilPage(tab, `${unseen.origin}/`);
  await untilAllIsDealtWith(browser);

  await openMemory(browser, tab);
  expect(await tab.text()).not.toContain(`:${unseen.port}`);
  await tab.byRole('checkbox', rememberSwitch).click();
  await tab.waitFor(() => !document.body.textContent?.includes('Nothing new is noted.'), shownWithinMs);
  await visit(browser, tab, seen.origin);
  expect(existsSync(memoryOf(browser, seen.port))).toBe(true);
  expect(existsSync(memoryOf(browser, unseen.port))).toBe(false);
});
