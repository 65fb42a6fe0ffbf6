import { expect } from 'vitest';
import { page as en } from '../../words/en/page/page.ts';
import { freePort } from './free-port.ts';
import { inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { registerHost } from './register-host.ts';
import { untilSettledTips } from './tips-page.ts';

inEachBrowserWithHelperAllowed('what the helper told before it stopped stays on the page', async ({ browser, tab }) => {
  await registerHost(browser, { fault: 'exit-after-facts' });
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  const text = await tab.text();
  expect(text).toContain(en.helper.stopped.title);
  expect(text).toContain('sample-server');
});
