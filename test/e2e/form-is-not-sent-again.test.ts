import { expect } from 'vitest';
import { page as en } from '../../words/en/page/page.ts';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { untilSettled } from './in-extension.ts';
import { serve, workingPage } from './serve.ts';
import { untilPage, untilTips } from './tips-page.ts';

inEachBrowser(
  'the full diagnosis of a form says that its port answers, and asks for nothing',
  async ({ browser, tab }) => {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}/orders`;
    const { origin } = await serve((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<title>Order</title><form method="post" action="${address}"><button>Send</button></form>`);
    });
    await tab.goto(`${origin}/`);
    await untilPage(tab, `${origin}/`);
    await tab.byRole('button', 'Send').click();
    await untilSettled(browser, tab);
    await tab.goto(`${browser.extensionBase}tips.html?address=${encodeURIComponent(address)}`);
    await untilTips(tab, address);
    let navigations = 0;
    await serve((request, response) => {
      if (request.headers['sec-fetch-mode'] === 'navigate') navigations += 1;
      workingPage(request, response);
    }, port);
    await tab.waitFor((line) => document.body.textContent.includes(line), 20_000, en.watch.answersForm(port));
    expect(navigations).toBe(0);
  },
);
