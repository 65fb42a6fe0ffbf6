import { expect } from 'vitest';
import { inEachBrowser } from './in-each-browser.ts';
import { shownAddress, untilSettled } from './in-extension.ts';
import { serve } from './serve.ts';
import { untilPage } from './tips-page.ts';

inEachBrowser('a form whose own page was served a moment ago is not taken over either', async ({ browser, tab }) => {
  const { origin, stop } = await serve((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    // Posts to its own address: only the method tells this request from the one before.
    response.end('<title>Order</title><form method="post"><button>Send</button></form>');
  });
  await tab.goto(`${origin}/orders`);
  await untilPage(tab, `${origin}/orders`);
  await stop();
  await tab.byRole('button', 'Send').click();
  await untilSettled(browser, tab);
  expect(await shownAddress(browser, tab)).toBe(`${origin}/orders`);
});
