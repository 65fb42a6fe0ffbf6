import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { untilTips } from './tips-page.ts';

inEachBrowser('an address with a user and a password is taken over like any other', async ({ tab }) => {
  const address = `http://me:secret@127.0.0.1:${await freePort()}/`;
  await tab.goto(address);
  await untilTips(tab, address);
});
