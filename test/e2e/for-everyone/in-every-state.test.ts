import { expect, onTestFinished, vi } from 'vitest';
import type { Accessible } from '../../browsers/accessible.ts';
import type { Browser, Tab } from '../../browsers/browser.ts';
import { situations } from '../../components/situations.ts';
import { violationsIn } from '../expect-no-violations.ts';
import { freePort } from '../free-port.ts';
import { inEachBrowser, inEachBrowserWithHelperAllowed, type Situation } from '../in-each-browser.ts';
import { untilBadge } from '../in-extension.ts';
import { installHelper } from '../install-helper.ts';
import { bringToFront } from '../left-as-it-is.ts';
import { fetching, pageThatCalls } from '../page-that-calls.ts';
import { serve } from '../serve.ts';
import { showSituation } from '../show-situation.ts';
import { focusFaults } from './focus-faults.ts';
import { heardFaults } from './heard-faults.ts';
import { misfits, spaceText } from './misfits.ts';
import { moreSituations } from './more-situations.ts';

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: { storage: { local: { set(items: object): Promise<void>; clear(): Promise<void> } } };

const shownWithinMs = 20_000;
const window = [1280, 900] as const;
/** A window of 1280 by 1024 pixels, at 400 %. */
const zoomed = [320, 256] as const;

for (const [name, situation] of Object.entries({ ...situations, ...moreSituations })) {
  inEachBrowser(`the popup is for everyone: ${name}`, async ({ browser, tab }) => {
    await showSituation({ browser, tab }, situation, 'popup');
    expect(await faultsOf(tab)).toEqual([]);
  });

  inEachBrowser(`the tips page is for everyone: ${name}`, async ({ browser, tab }) => {
    // Where the tab's own notes can be reached.
    await open(tab, browser, 'welcome.html');
    // A page that works is not gone on to twice, so the tips page stays.
    await tab.evaluate((url) => sessionStorage.setItem(`gone-on:${url}`, 'yes'), situation.evidence.url);
    await showSituation({ browser, tab }, situation, 'tips');
    expect(await faultsOf(tab)).toEqual([]);
  });
}

for (const page of [
  'options.html',
  'popup.html',
  'welcome.html',
  'about.html',
  'about.html?address=127.0.0.1:62893',
  'running.html',
  // It has no controls, so the Tab key leads out of it.
  'tips.html?address=https://example.com/',
])
  inEachBrowser(`a page is for everyone without the helper: ${page}`, async ({ browser, tab }) => {
    await fillSettings(browser);
    await open(tab, browser, page);
    expect(await faultsOf(tab)).toEqual([]);
  });

inEachBrowserWithHelperAllowed('each page is for everyone with the helper', async (situation) => {
  const { browser, tab } = situation;
  const faults: Record<string, string[]> = {};
  await installHelper(browser);
  const page = await showBrokenPage(situation);
  // A page that nobody sees doesn't look at what runs.
  await bringToFront(browser, tab);
  for (const address of [`popup.html?tab=${page.id}`, `panel.html?tab=${page.id}`, 'running.html', 'popup.html']) {
    await open(tab, browser, address);
    faults[address] = await faultsOf(tab);
  }
  await page.close();
  expect(Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0))).toEqual({});
});

async function open(tab: Tab, browser: Browser, page: string): Promise<void> {
  await tab.goto(browser.extensionBase + page);
  await tab.waitFor(
    (wanted) =>
      location.href.endsWith(wanted) &&
      (document.querySelector('main[data-portside="ready"]') ?? document.querySelector('.options main .memory')),
    shownWithinMs,
    page,
  );
}

/** Sites that are muted and ports that are remembered, so that their rows are there. */
async function fillSettings(browser: Browser): Promise<void> {
  onTestFinished(() => browser.inExtension(() => chrome.storage.local.clear()));
  await browser.inExtension(() =>
    chrome.storage.local.set({
      neverHere: ['http://localhost:3000', 'http://a-very-long-name-of-a-project.localhost:4000'],
      'port:3000': {
        lastAnsweredAt: '2026-11-22T14:02:00.000Z',
        program: 'node',
        framework: 'next',
        project: 'shop',
        folder: '~/code/a-very-long-name-of-a-folder/a-very-long-name-of-a-project/shop',
        startCommand: 'npm run dev',
      },
    }),
  );
}

/** A page whose calls fail, on a computer where many programs with long names run, which the network can reach. */
async function showBrokenPage({ browser }: Situation): Promise<Tab> {
  await Promise.all(Array.from({ length: 8 }, (_, index) => serveLongTitle(index)));
  const dead = await freePort();
  const { origin } = await pageThatCalls(fetching(`http://127.0.0.1:${dead}/items`));
  const page = await browser.newTab();
  await page.goto(origin);
  await untilBadge(browser, page, '1');
  return page;
}

function serveLongTitle(index: number) {
  return serve((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<title>${'A title that goes on and on '.repeat(4)}${'w'.repeat(80)}${index}</title>`);
  });
}

/** All that is folded away is open. */
async function faultsOf(tab: Tab): Promise<string[]> {
  await tab.setViewport(...window);
  // What would jump is shown a while later.
  await tab.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => undefined));
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const faults = [...heardFaults(await told(tab)), ...(await violationsIn(tab))];
  await tab.press('Tab');
  faults.push(...(await tab.evaluate(focusFaults)));
  await tab.setViewport(...zoomed);
  faults.push(...zoomedTo('400 %', await tab.evaluate(misfits), await tab.evaluate(focusFaults)));
  await tab.evaluate(spaceText);
  faults.push(...zoomedTo('400 %, spaced', await tab.evaluate(misfits)));
  await tab.setViewport(...window);
  faults.push(...zoomedTo('spaced', await tab.evaluate(misfits)));
  return faults;
}

/** The tree that screen readers are told follows the document some time later, and nobody says when. */
async function told(tab: Tab): Promise<Accessible[]> {
  const page = () => tab.evaluate(() => ({ url: location.href, title: document.querySelector('h1')?.textContent }));
  return vi.waitFor(
    async () => {
      const { url, title } = await page();
      const all = await tab.accessibles();
      const headings = all.filter(({ role }) => role === 'heading').map(({ text }) => text);
      expect(headings, `${url}: ${JSON.stringify(all)}`).toContain(title);
      return all;
    },
    { timeout: shownWithinMs, interval: 50 },
  );
}

function zoomedTo(how: string, ...faults: string[][]): string[] {
  return faults.flat().map((fault) => `${how}: ${fault}`);
}
