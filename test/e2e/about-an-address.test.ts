import { expect } from 'vitest';
import { expectNoViolations } from './expect-no-violations.ts';
import { freePort } from './free-port.ts';
import { inEachBrowser, inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { openPopup, untilSettled } from './in-extension.ts';
import { installHelper } from './install-helper.ts';
import { serve } from './serve.ts';

/** The popup, from which one comes here, is ready in its own way. */
const ready = () => document.querySelector('.about main[data-portside="ready"]') !== null;

inEachBrowser('any address of this computer is explained, with nothing failed', async ({ browser, tab }) => {
  await tab.goto(`${browser.extensionBase}about.html`);
  await tab.byRole('heading', 'Look up a local address').text();
  await tab.byRole('textbox', 'Another address').fill('127.0.0.1:62893');
  await tab.byRole('button', 'Explain').click();
  await tab.byRole('heading', 'What is 127.0.0.1:62893?').text();
  await tab.waitFor(ready, 10_000);
  const text = await tab.text();
  expect(text).toContain('127.0.0.1 is a loopback address');
  expect(text).toContain('62893 is a dynamic port (49152 to 65535)');
  const drawn = (selector: string) =>
    tab.evaluate((all) => [...document.querySelectorAll(all)].map(({ textContent }) => textContent).join(''), selector);
  expect(await drawn('.piece dt')).toBe('http://127.0.0.1:62893/');
  expect(await drawn('.range.here .numbers')).toBe('49152–65535');
  expect(text).toContain("The browser alone can't see what is listening on this computer now.");
  await tab.byRole('textbox', 'Another address').fill('localhost:5432');
  await tab.press('Enter');
  await tab.waitFor(() => document.body.textContent.includes('for postgresql (PostgreSQL Database)'), 10_000);
  if (browser.name === 'chromium') await expectNoViolations(tab);
});

inEachBrowser(
  'the popup of a failed page leads there, and it shows where the way stopped',
  async ({ browser, tab }) => {
    const port = await freePort();
    await tab.goto(`http://127.0.0.1:${port}/shop`);
    await untilSettled(browser, tab);
    const popup = await openPopup(browser, tab);
    const href = await popup.evaluate(
      (name) => [...document.querySelectorAll('a')].find(({ textContent }) => textContent === name)?.href,
      `What is 127.0.0.1:${port}?`,
    );
    await popup.goto(href ?? '');
    await popup.waitFor(ready, 10_000);
    const stopped = await popup.evaluate(() => document.querySelector('.stop.bad b')?.textContent);
    expect(stopped).toBe(`Port ${port}`);
    await popup.close();
  },
);

inEachBrowserWithHelperAllowed('with the helper it says who has the port now', async ({ browser, tab }) => {
  await installHelper(browser);
  const { port } = await serve();
  await tab.goto(`${browser.extensionBase}about.html?address=localhost:${port}`);
  await tab.waitFor(ready, 20_000);
  expect(await tab.text()).toMatch(
    new RegExp(`.+ is using port ${port} on this computer now\\. It listens on 127\\.0\\.0\\.1\\.`),
  );
});
