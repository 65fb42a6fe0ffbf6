import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { untilBadge } from './in-extension.ts';
import { untilSettledTips, untilTips } from './tips-page.ts';

inEachBrowser('the browser’s own error page is shown once, when asked for', async ({ browser, tab }) => {
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  await tab.byRole('button', "Show the browser's error page").click();
  await untilBadge(browser, tab, '?');
  await tab.waitFor(() => /^(chrome-error|about):/.test(document.URL), 5000);
  await tab.goto(address);
  await untilTips(tab, address);
});
