import { expect } from 'vitest';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { shownAddress, stateOf, untilAllIsDealtWith } from './in-extension.ts';
import { serve } from './serve.ts';

inEachBrowser('a page whose frame, picture, script and request fail stays as it is', async ({ browser, tab }) => {
  const dead = `http://127.0.0.1:${await freePort()}/`;
  const { origin } = await serve((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<title>Parts</title>
      <img src="${dead}"><iframe src="${dead}"></iframe><script src="${dead}"></script>
      <script>
        const loaded = new Promise((resolve) => addEventListener('load', resolve));
        fetch('${dead}').catch(() => loaded).then(() => { document.title = 'All failed'; });
      </script>`);
  });
  await tab.goto(`${origin}/`);
  await tab.waitFor(() => document.title === 'All failed', 10_000);
  await untilAllIsDealtWith(browser);
  expect(await stateOf(browser, tab)).toBeUndefined();
  expect(await shownAddress(browser, tab)).toBe(`${origin}/`);
});
