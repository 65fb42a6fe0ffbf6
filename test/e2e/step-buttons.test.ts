import { expect } from 'vitest';
import { situations } from '../components/situations.ts';
import { inBrowser } from './in-each-browser.ts';
import { showSituation } from './show-situation.ts';

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: {
  storage: { local: { get(key: string): Promise<object>; remove(key: string): Promise<void> } };
};

/** The button of the first thing to do, if that has one; a page has no other that stands out. */
const primary: Record<string, unknown[]> = {
  'server-stopped': [expect.stringContaining('Open http://localhost:5173/checkout')],
  'on-windows': ['Copy'],
  'first-look': [],
  'nothing-listening': [],
  undecided: [],
  'cert-expired': ['Copy'],
  'works-now': [expect.stringContaining('Open')],
  'server-hung': [],
};

inBrowser('chromium', 'one button stands out at most, that of the first step', async ({ browser, tab }) => {
  for (const [name, buttons] of Object.entries(primary)) {
    for (const page of ['popup', 'tips'] as const) {
      const situation = situations[name as keyof typeof situations];
      await showSituation({ browser, tab }, situation, page);
      const found = await tab.evaluate(() => [...document.querySelectorAll('.primary')].map((one) => one.textContent));
      expect(found.map(String), `${name}, ${page}`).toEqual(buttons);
      // A page that works is not gone on to twice, so the tips page stays.
      await tab.evaluate((url) => sessionStorage.setItem(`gone-on:${url}`, 'yes'), situation.evidence.url);
    }
  }
});

inBrowser('chromium', 'a command is shown for the shell that was chosen, from then on', async ({ browser, tab }) => {
  const commands = () =>
    tab.evaluate(() => [...document.querySelectorAll('.command code')].map((one) => one.textContent));
  await showSituation({ browser, tab }, situations['on-windows'], 'tips');
  expect(await commands()).toEqual(["cd '~\\code\\my shop'; npm run dev"]);
  await tab.byRole('button', 'cmd').click();
  const inCmd = ['cd /d "%USERPROFILE%\\code\\my shop" && npm run dev'];
  expect(await commands()).toEqual(inCmd);
  await expect
    .poll(() => browser.inExtension(() => chrome.storage.local.get('shell')), { timeout: 10_000 })
    .toEqual({ shell: 'cmd' });
  await showSituation({ browser, tab }, situations['on-windows'], 'popup');
  expect(await commands()).toEqual(inCmd);
  await browser.inExtension(() => chrome.storage.local.remove('shell'));
});
