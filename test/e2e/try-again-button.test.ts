import { busyButForPages } from './busy-but-for-pages.ts';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { serve } from './serve.ts';
import { untilPage, untilTips } from './tips-page.ts';

inEachBrowser('the button "Try again" opens the address', async ({ tab }) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/shop?item=1#top`;
  await tab.goto(address);
  await untilTips(tab, address);
  await serve(busyButForPages, port);
  await tab.byRole('button', 'Try again').click();
  await untilPage(tab, address);
});
