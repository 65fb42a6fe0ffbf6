import { expect } from 'vitest';
import { page as en } from '../../words/en/page/page.ts';
import type { BrowserName } from '../browsers/browser.ts';
import { freePort } from './free-port.ts';
import { inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { causesOn } from './in-extension.ts';
import { type Registration, registerHost } from './register-host.ts';
import { untilSettledTips } from './tips-page.ts';

type State = keyof typeof en.helper;

/** What is said of each fault; where the browsers tell them apart differently, of each browser. */
const faults: [fault: string, says: State | Record<BrowserName, State>, registration?: Partial<Registration>][] = [
  ['crash-at-start', 'cannot-start'],
  ['exit-after-hello', 'stopped'],
  ['garbage', 'garbled'],
  ['half-a-frame', 'cannot-start'],
  ['too-large', 'garbled'],
  ['another-shape', 'garbled'],
  ['older', 'too-old'],
  ['newer', 'too-new'],
  ['says-hello-newer', 'too-new'],
  ['newer-words', 'ahead'],
  ['silent', 'cannot-start'],
  ['program is missing', { chromium: 'not-installed', firefox: 'not-executable' }, { isProgramMissing: true }],
  ['not for this extension', { chromium: 'not-allowed', firefox: 'not-installed' }, { isForAnother: true }],
];

for (const [fault, says, registration] of faults) {
  inEachBrowserWithHelperAllowed(`a faulty helper is named, and done without: ${fault}`, async ({ browser, tab }) => {
    await registerHost(browser, { fault, ...registration });
    const address = `http://127.0.0.1:${await freePort()}/`;
    await tab.goto(address);
    await untilSettledTips(tab, address);
    const state = typeof says === 'string' ? says : says[browser.name];
    const text = await tab.text();
    expect(text).toContain(en.helper[state].title);
    expect(text).not.toMatch(/\bat \S+:\d+:\d+|Error:/);
    expect(await causesOn(tab)).toContain('nothing-listening');
  });
}

inEachBrowserWithHelperAllowed('without a helper the page says so', async ({ tab }) => {
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  expect(await tab.text()).toContain(en.helper['not-installed'].title);
});
