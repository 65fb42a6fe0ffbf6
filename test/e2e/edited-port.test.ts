import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { serve } from './serve.ts';
import { untilPage, untilTips } from './tips-page.ts';

inEachBrowser('another port, typed into the address, opens there with the same path', async ({ tab }) => {
  const { port, origin } = await serve();
  const address = `http://127.0.0.1:${await freePort()}/shop?item=1#top`;
  await tab.goto(address);
  await untilTips(tab, address);
  await tab.byRole('combobox', 'Port').fill(String(port));
  await tab.press('Enter');
  await untilPage(tab, `${origin}/shop?item=1#top`);
});
