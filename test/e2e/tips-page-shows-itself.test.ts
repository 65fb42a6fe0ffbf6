import { expect } from 'vitest';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { untilSettledTips } from './tips-page.ts';

inEachBrowser('the tips page shows itself where an address is refused', async ({ tab }) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/shop?item=1#top`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  const shown = await tab.evaluate(() => {
    const [first] = document.querySelectorAll<HTMLElement>('[data-cause]');
    const fields = document.querySelectorAll<HTMLInputElement>('form input');
    return { first: { ...first?.dataset }, address: [...fields].map((field) => field.value).join('|') };
  });
  expect(shown).toEqual({
    first: { cause: 'nothing-listening', certainty: expect.stringMatching(/^(certain|likely)$/) },
    address: `http://127.0.0.1:|${port}|/shop?item=1#top`,
  });
});
