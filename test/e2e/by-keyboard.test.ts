import { expect } from 'vitest';
import type { Tab } from '../browsers/browser.ts';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { untilSettledTips } from './tips-page.ts';

inEachBrowser('the tips page takes no focus, and every control of it can be reached by keyboard', async ({ tab }) => {
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  expect(await focused(tab)).toBe('');
  const controls = await tab.evaluate(
    () => document.querySelectorAll('main :is(a[href], button, summary), form :is(input, button)').length,
  );
  const reached = new Set<string>();
  for (let pressed = 0; pressed < controls; pressed++) {
    await tab.press('Tab');
    reached.add(await focused(tab));
  }
  expect([...reached].slice(0, 5)).toEqual(['Scheme and host', 'Port', 'Path', 'Copy address', 'Try again']);
  expect(reached.size).toBe(controls);
});

inEachBrowser('a port out of range gets a clear answer', async ({ tab }) => {
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  await tab.byRole('combobox', 'Port').fill('70000');
  await tab.press('Enter');
  await tab.waitFor(() => document.querySelector('[role=alert]')?.textContent?.includes('from 1 to 65535'), 10_000);
});

inEachBrowser('the report is copied with one click', async ({ tab }) => {
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  await tab.byRole('button', 'Copy report').click();
  // It is called that for two seconds.
  await tab.byRole('button', 'Copied').text();
});

function focused(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    return element.ariaLabel ?? element.textContent;
  });
}
