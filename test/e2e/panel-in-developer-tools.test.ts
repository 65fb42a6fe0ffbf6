import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Browser, Panel } from '../browsers/browser.ts';
import { expectNoViolations } from './expect-no-violations.ts';
import { freePort } from './free-port.ts';
import { inEachBrowserSet, type Situation } from './in-each-browser.ts';
import { untilBadge } from './in-extension.ts';
import { fetching, pageThatCalls } from './page-that-calls.ts';
import { untilPage } from './tips-page.ts';

const shownWithinMs = 20_000;

/** In Chromium another extension brings the panel, in Firefox a permission. */
const panelExtension = fileURLToPath(new URL('../../devtools-panel', import.meta.url));
const inChromium = inEachBrowserSet({ extensions: [panelExtension] }, { only: 'chromium' });
const inFirefox = inEachBrowserSet({}, { only: 'firefox' });

function withPanel(title: string, behave: (situation: Situation) => Promise<void>): void {
  inChromium(title, behave);
  inFirefox(title, async ({ browser, tab }) => {
    await addPanel(browser);
    await behave({ browser, tab });
  });
}

withPanel('opened late, the panel has what failed before, and what comes next', async ({ browser, tab }) => {
  const dead = await freePort();
  const page = await pageThatCalls(fetching(`http://127.0.0.1:${dead}/items?token=abc`));
  await tab.goto(page.origin);
  await untilBadge(browser, tab, '1');
  const panel = await tab.openPanel();
  await untilSaid(panel, `Nothing is listening on port ${dead}`);
  const text = await panel.text();
  expect(text).toContain(`127.0.0.1:${dead}/items?token=***`);
  // The way through the stops.
  expect(text).toMatch(/IP address, no lookup needed.*Connection refused.*Not reached/s);
  const other = await freePort();
  await tab.evaluate(
    (urls) => Promise.allSettled(urls.map((url) => fetch(url))),
    [`${page.origin}/ok?secret=1`, `http://127.0.0.1:${other}/`],
  );
  await untilSaid(panel, `${new URL(page.origin).host}/ok?secret=***`);
  await untilSaid(panel, `Nothing is listening on port ${other}`);
  expect(await panel.text()).toContain('2 failing.');
});

withPanel('a page that fails itself stands in the panel, and goes with the next page', async ({ tab }) => {
  const page = await pageThatCalls('');
  const dead = await freePort();
  await tab.goto(page.origin);
  await untilPage(tab, `${page.origin}/`);
  const panel = await tab.openPanel();
  await untilSaid(panel, 'None failing.');
  await tab.goto(`http://127.0.0.1:${dead}/`);
  await untilSaid(panel, `Nothing is listening on port ${dead}`);
  await tab.goto(page.origin);
  await untilSaid(panel, 'None failing.');
});

inChromium('axe finds nothing in the panel', async ({ browser, tab }) => {
  const page = await pageThatCalls(fetching(`http://127.0.0.1:${await freePort()}/items`));
  await tab.goto(page.origin);
  await untilBadge(browser, tab, '1');
  const panel = await browser.newTab();
  await panel.goto(`${browser.extensionBase}panel.html?tab=${tab.id}`);
  await panel.waitFor(() => document.querySelector('[data-cause] + .journey') !== null, shownWithinMs);
  await expectNoViolations(panel);
});

function untilSaid(panel: Panel, text: string): Promise<void> {
  return expect.poll(() => panel.text(), { timeout: shownWithinMs }).toContain(text);
}

async function addPanel(browser: Browser): Promise<void> {
  const settings = await browser.newTab();
  await settings.goto(`${browser.extensionBase}options.html`);
  await settings.byRole('heading', 'Developer tools panel').text();
  if ((await settings.text()).includes('Add the panel')) await settings.byRole('button', 'Add the panel').click();
  await settings.byRole('button', 'Remove').text();
  await settings.close();
}
