import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { serve } from './serve.ts';
import { untilPage, untilTips } from './tips-page.ts';

inEachBrowser('Back leads to where the person came from, and Forward to the tips page', async ({ tab }) => {
  const { origin } = await serve();
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(`${origin}/`);
  await untilPage(tab, `${origin}/`);
  await tab.goto(address);
  await untilTips(tab, address);
  await tab.back();
  await untilPage(tab, `${origin}/`);
  await tab.forward();
  await untilTips(tab, address);
});
