import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { serve, workingPage } from './serve.ts';
import { untilPage, untilTips } from './tips-page.ts';

inEachBrowser('the tips page goes on in a tab that is not in front', async ({ browser, tab }) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  await tab.goto(address);
  await untilTips(tab, address);
  // A new tab comes to the front.
  const front = await browser.newTab();
  await serve(workingPage, port);
  await untilPage(tab, address);
  await front.close();
});
