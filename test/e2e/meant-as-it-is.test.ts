import { expect } from 'vitest';
import { inEachBrowser } from './in-each-browser.ts';
import { stateOf, untilAllIsDealtWith, untilBadge } from './in-extension.ts';
import { serve, workingPage } from './serve.ts';
import { untilPage } from './tips-page.ts';

for (const status of [401, 403, 404])
  inEachBrowser(`a ${status} that nothing explains stays as it is, without a badge`, async ({ browser, tab }) => {
    let questions = 0;
    const { origin } = await serve(({ url }, response) => {
      if (url === '/') questions += 1;
      response.writeHead(status, { 'Content-Type': 'text/html' }).end('<title>No</title>');
    });
    await tab.goto(`${origin}/`);
    await untilPage(tab, `${origin}/`);
    await expect.poll(() => questions, { timeout: 10_000 }).toBeGreaterThan(1);
    await expect.poll(() => stateOf(browser, tab), { timeout: 10_000 }).toBeUndefined();
    await untilBadge(browser, tab, '');
  });

inEachBrowser('a page that is missing beside others is not even asked for again', async ({ browser, tab }) => {
  const asked: (string | undefined)[] = [];
  const { origin } = await serve((request, response) => {
    if (request.url === '/') return workingPage(request, response);
    asked.push(request.url);
    response.writeHead(404, { 'Content-Type': 'text/html' }).end('<title>No such page</title>');
  });
  await tab.goto(`${origin}/`);
  await untilPage(tab, `${origin}/`);
  await untilAllIsDealtWith(browser);
  await tab.goto(`${origin}/till`);
  await untilPage(tab, `${origin}/till`);
  await tab.waitFor(() => document.title === 'No such page', 5000);
  await untilAllIsDealtWith(browser);
  expect(await stateOf(browser, tab)).toBeUndefined();
  expect(asked.filter((path) => path === '/till')).toHaveLength(1);
});
