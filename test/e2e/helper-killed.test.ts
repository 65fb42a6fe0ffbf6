import { expect } from 'vitest';
import { freePort } from './free-port.ts';
import { inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { causesOn, stateOf } from './in-extension.ts';
import { recordStarts } from './record-helper.ts';
import { serve, workingPage } from './serve.ts';
import { untilPage, untilSettledTips } from './tips-page.ts';

const withinMs = 20_000;

inEachBrowserWithHelperAllowed('a helper that is killed while it watches is done without', async ({ browser, tab }) => {
  const starts = await recordStarts(browser);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/shop?item=1#top`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  for (const pid of await starts()) process.kill(pid, 'SIGKILL');
  await serve(workingPage, port);
  await untilPage(tab, address);
});

inEachBrowserWithHelperAllowed(
  'a helper that is killed as soon as it starts leaves what the browser knows, and the next one is asked anew',
  async ({ browser, tab }) => {
    const starts = await recordStarts(browser);
    const address = `http://127.0.0.1:${await freePort()}/`;
    await tab.goto(address);
    const [first = Number.NaN] = await expect
      .poll(starts, { timeout: withinMs, interval: 1 })
      .not.toEqual([])
      .then(starts);
    process.kill(first, 'SIGKILL');
    await untilSettledTips(tab, address);
    expect(await causesOn(tab)).toContain('nothing-listening');
    await tab.byRole('button', 'Check again').click();
    await expect.poll(async () => (await stateOf(browser, tab))?.helper.state, { timeout: withinMs }).toBe('fine');
  },
);
