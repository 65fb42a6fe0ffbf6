import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { serve } from './serve.ts';
import { untilPage, untilTips, untilTipsAfter } from './tips-page.ts';

inEachBrowser('one Back is enough after several reloads and retries', async ({ tab }) => {
  const { origin } = await serve();
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(`${origin}/`);
  await untilPage(tab, `${origin}/`);
  await tab.goto(address);
  await untilTips(tab, address);
  await untilTipsAfter(tab, address, tab.reload);
  await untilTipsAfter(tab, address, () => tab.byRole('button', 'Try again').click());
  await untilTipsAfter(tab, address, tab.reload);
  await untilTipsAfter(tab, address, () => tab.byRole('button', 'Try again').click());
  await tab.back();
  await untilPage(tab, `${origin}/`);
});
