import { busyButForPages } from './busy-but-for-pages.ts';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { serve } from './serve.ts';
import { untilPage, untilTips, untilTipsAfter } from './tips-page.ts';

inEachBrowser('Reload tries the address again, whether it is still dead or answers by now', async ({ tab }) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/shop`;
  await tab.goto(address);
  await untilTips(tab, address);
  await untilTipsAfter(tab, address, tab.reload);
  await serve(busyButForPages, port);
  await tab.reload();
  await untilPage(tab, address);
});
