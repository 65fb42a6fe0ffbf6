import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { untilBadge } from './in-extension.ts';
import { fetching, pageThatCalls } from './page-that-calls.ts';
import { serve } from './serve.ts';

inEachBrowser('another page in the tab begins without the failed calls of the one before', async ({ browser, tab }) => {
  const page = await pageThatCalls(fetching(`http://127.0.0.1:${await freePort()}/`));
  const other = await serve();
  await tab.goto(page.origin);
  await untilBadge(browser, tab, '1');
  await tab.goto(other.origin);
  await untilBadge(browser, tab, '');
});

inEachBrowser('a call that goes well later is no longer counted', async ({ browser, tab }) => {
  const port = await freePort();
  const retry = `const call = () => fetch('http://127.0.0.1:${port}/').catch(() => setTimeout(call, 200)); call();`;
  const page = await pageThatCalls(retry);
  await tab.goto(page.origin);
  await untilBadge(browser, tab, '1');
  await serve((_request, response) => response.setHeader('Access-Control-Allow-Origin', '*').end('{}'), port);
  await untilBadge(browser, tab, '');
});
