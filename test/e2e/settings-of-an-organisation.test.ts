import { expect, onTestFinished } from 'vitest';
import { mayManageChromium } from '../browsers/manage-settings.ts';
import { expectNoViolations } from './expect-no-violations.ts';
import { freePort } from './free-port.ts';
import { inEachBrowserSet } from './in-each-browser.ts';
import { shownAddress, untilBadge } from './in-extension.ts';

const site = 'http://intranet.test';
const settings = { show: 'badge', neverHere: [site], portMemory: false };
const managed = inEachBrowserSet(
  { managedSettings: settings },
  { only: (await mayManageChromium()) ? undefined : 'firefox' },
);

managed('what an organisation has set counts, and is not for the person to change', async ({ browser, tab }) => {
  await tab.goto(`${browser.extensionBase}options.html`);
  const seen = await tab.waitFor(() => {
    const chosen = document.querySelector<HTMLInputElement>('input[type="radio"]:checked');
    const memory = document.querySelector<HTMLInputElement>('input[type="checkbox"]');
    if (!chosen || !memory) return undefined;
    return {
      show: chosen.value,
      isOpen: !chosen.matches(':disabled'),
      memory: memory.checked,
      isMemoryOpen: !memory.disabled,
      removable: document.querySelectorAll('.sites li button').length,
      text: document.body.textContent,
    };
  }, 20_000);
  expect(seen).toMatchObject({ show: 'badge', isOpen: false, memory: false, isMemoryOpen: false, removable: 0 });
  expect(seen.text).toContain('Managed by your organization.');
  expect(seen.text).toContain(site);
  if (browser.name === 'chromium') await expectNoViolations(tab);
  const failing = await browser.newTab();
  onTestFinished(() => failing.close());
  const address = `http://127.0.0.1:${await freePort()}/`;
  await failing.goto(address);
  await untilBadge(browser, failing, '?');
  expect(await shownAddress(browser, failing)).toBe(address);
});
