import { expect } from 'vitest';
import { freePort } from './free-port.ts';
import { inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { stateOf } from './in-extension.ts';
import { installHelper } from './install-helper.ts';
import { untilSettledTips } from './tips-page.ts';

inEachBrowserWithHelperAllowed(
  'with the helper, as it installs itself, the cause is certain',
  async ({ browser, tab }) => {
    await installHelper(browser);
    const address = `http://127.0.0.1:${await freePort()}/`;
    await tab.goto(address);
    await untilSettledTips(tab, address);
    const first = await tab.evaluate(() => ({ ...document.querySelector<HTMLElement>('[data-cause]')?.dataset }));
    expect(first).toMatchObject({ cause: 'nothing-listening', certainty: 'certain' });
    expect((await stateOf(browser, tab))?.helper.state).toBe('fine');
  },
);
