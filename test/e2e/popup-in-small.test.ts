import { expect } from 'vitest';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { untilSettledTips, untilTips } from './tips-page.ts';

inEachBrowser('the popup says the same in small, and leads to the whole', async ({ browser, tab }) => {
  const address = `http://127.0.0.1:${await freePort()}/shop`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  const popup = await browser.newTab();
  await popup.goto(`${browser.extensionBase}popup.html`);
  const shown = await popup.waitFor(() => {
    if (!document.querySelector('main[data-portside="ready"]')) return undefined;
    const findings = [...document.querySelectorAll<HTMLElement>('[data-cause]')];
    return [document.querySelector('.where')?.textContent, ...findings.map((finding) => finding.dataset.cause)];
  }, 10_000);
  expect(shown.slice(0, 2)).toEqual([new URL(address).host, 'nothing-listening']);
  await tab.goto('about:blank');
  await popup.byRole('link', 'Full diagnosis').click();
  await untilTips(tab, address);
});
