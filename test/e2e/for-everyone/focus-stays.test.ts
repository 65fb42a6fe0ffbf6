import { expect, onTestFinished } from 'vitest';
import type { Browser, Tab } from '../../browsers/browser.ts';
import { situations } from '../../components/situations.ts';
import { inEachBrowser } from '../in-each-browser.ts';
import { showSituation } from '../show-situation.ts';

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: {
  storage: { local: { set(items: object): Promise<void>; get(key: string): Promise<object>; clear(): Promise<void> } };
};

const shownWithinMs = 10_000;

inEachBrowser('looking again keeps the focus where it is', async ({ browser, tab }) => {
  await showSituation({ browser, tab }, situations['nothing-listening'], 'tips');
  await focusOn(tab, '.foot button');
  await tab.press('Enter');
  await tab.waitFor(() => document.querySelector('.foot [aria-disabled="true"]') === null, shownWithinMs);
  expect(await focused(tab)).toBe('Check again');
});

inEachBrowser('a row that goes gives the focus to the next one', async ({ browser, tab }) => {
  await openSettings(browser, tab, ['http://localhost:3000', 'http://localhost:4000']);
  await focusOn(tab, '.sites li button');
  await tab.press('Enter');
  await untilFocused(tab, 'Remove http://localhost:4000');
  await tab.press('Enter');
  await untilFocused(tab, 'Site');
});

inEachBrowser('the choice of a language is gone through with the arrow keys', async ({ browser, tab }) => {
  await openSettings(browser, tab, []);
  await focusOn(tab, '[name=language]:checked');
  for (const language of ['en', 'de']) {
    const before = await tab.evaluate(() => performance.timeOrigin);
    await tab.press('ArrowDown');
    await tab.waitFor(
      (chosen, earlier) =>
        performance.timeOrigin !== earlier &&
        document.activeElement instanceof HTMLInputElement &&
        document.activeElement.value === chosen &&
        document.documentElement.lang === chosen,
      shownWithinMs,
      language,
      before,
    );
  }
});

inEachBrowser(
  'Escape empties the search, and the Tab key leads through a page and out of it',
  async ({ browser, tab }) => {
    await tab.goto(`${browser.extensionBase}running.html`);
    await tab.waitFor(() => document.querySelector('main[data-portside="ready"]') !== null, shownWithinMs);
    await tab.press('/');
    await tab.press('x');
    await tab.press('Escape');
    expect(await tab.evaluate(() => document.querySelector<HTMLInputElement>('.search')?.value)).toBe('');
    const reached = await tab.evaluate(() => {
      const names: unknown[] = [];
      document.addEventListener('focusin', ({ target }) => names.push(target));
      Object.assign(globalThis, { reached: names });
      return document.querySelectorAll('main :is(a[href], button, summary)').length;
    });
    for (let pressed = 0; pressed < reached + 1; pressed++) await tab.press('Tab');
    const all = await tab.evaluate(() =>
      (Reflect.get(globalThis, 'reached') as Element[]).map(({ localName }) => localName),
    );
    expect(new Set(all).size).toBeGreaterThan(0);
    expect(all.length).toBeGreaterThanOrEqual(reached);
  },
);

async function openSettings(browser: Browser, tab: Tab, neverHere: string[]): Promise<void> {
  onTestFinished(() => browser.inExtension(() => chrome.storage.local.clear()));
  await browser.inExtension((sites) => chrome.storage.local.set({ neverHere: sites }), neverHere);
  await tab.goto(`${browser.extensionBase}options.html`);
  await tab.waitFor(() => document.querySelector('.memory') !== null, shownWithinMs);
}

/** As if the person had come there by the Tab key. */
async function focusOn(tab: Tab, selector: string): Promise<void> {
  await tab.press('Tab');
  await tab.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
}

function focused(tab: Tab): Promise<string> {
  return tab.evaluate(nameOfFocused);
}

async function untilFocused(tab: Tab, name: string): Promise<void> {
  await expect.poll(() => focused(tab), { timeout: shownWithinMs }).toBe(name);
}

/** Runs in the page. */
function nameOfFocused(): string {
  const { activeElement } = document;
  const label = activeElement?.closest('label')?.textContent;
  return activeElement?.ariaLabel ?? label ?? activeElement?.textContent ?? '';
}
