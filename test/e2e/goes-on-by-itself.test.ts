import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { serve, workingPage } from './serve.ts';
import { untilPage, untilTips } from './tips-page.ts';

inEachBrowser('the tips page goes on by itself once the server answers', async ({ tab }) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/shop?item=1#top`;
  await tab.goto(address);
  await untilTips(tab, address);
  await serve(workingPage, port);
  await untilPage(tab, address);
});
