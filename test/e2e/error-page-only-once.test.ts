import { busyButForPages } from './busy-but-for-pages.ts';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { serve } from './serve.ts';
import { untilPage, untilSettledTips, untilTips } from './tips-page.ts';

inEachBrowser('asking for the browser’s own error page is forgotten once the page loads', async ({ tab }) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/shop`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  const { stop } = await serve(busyButForPages, port);
  await tab.byRole('button', "Show the browser's error page").click();
  await untilPage(tab, address);
  await stop();
  await tab.reload();
  await untilTips(tab, address);
});
