import { expect, onTestFinished } from 'vitest';
import { expectNoViolations } from './expect-no-violations.ts';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { openPopup, untilBadge } from './in-extension.ts';
import { fetching, pageThatCalls } from './page-that-calls.ts';
import { serve } from './serve.ts';

inEachBrowser('calls that fail are counted quietly, and told apart in the popup', async ({ browser, tab }) => {
  const dead = await freePort();
  const api = await serve((_request, response) => response.end('{}'));
  const page = await pageThatCalls(
    `${fetching(`http://127.0.0.1:${dead}/items`)} ${fetching(`${api.origin}/items`)} ${fetching(`${api.origin}/users`)}`,
  );
  await tab.goto(page.origin);
  await untilBadge(browser, tab, '2');
  const popup = await openPopup(browser, tab);
  onTestFinished(() => popup.close());
  await popup.byRole('heading', 'Failed requests from this page').text();
  const found = await popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-target]')].map((call) => [
      call.dataset.target,
      call.querySelector<HTMLElement>('[data-cause]')?.dataset.cause,
    ]),
  );
  expect(found.sort()).toEqual(
    [
      [`http://127.0.0.1:${dead}`, 'nothing-listening'],
      [api.origin, 'cors-rejected'],
    ].sort(),
  );
  expect(await popup.text()).not.toContain('Keep this tab open');
  if (browser.name === 'chromium') await expectNoViolations(popup);
});
