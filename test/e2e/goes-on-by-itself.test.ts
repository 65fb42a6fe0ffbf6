import { page as en } from '../../words/en/page/page.ts';
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

inEachBrowser('without the helper too, a server that says it is starting is waited for', async ({ tab }) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/shop`;
  await tab.goto(address);
  await untilTips(tab, address);
  let isReady = false;
  await serve((request, response) => {
    if (isReady) workingPage(request, response);
    else response.writeHead(503).end('<title>Starting</title>');
  }, port);
  await tab.waitFor((line) => document.body.textContent.includes(line), 20_000, en.watch.starting(port));
  isReady = true;
  await untilPage(tab, address);
});
