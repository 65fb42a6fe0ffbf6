import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { page as en } from '../../words/en/page/page.ts';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { serve, workingPage } from './serve.ts';
import { untilSettledTips } from './tips-page.ts';

/** Ten looks of the watch that other addresses have. */
const watchMs = 7000;

inEachBrowser('a program that waits for one answer to a sign-in is not asked by the tips page', async ({ tab }) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/auth/callback?code=made-up&state=wanted`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  await tab.waitFor((line) => document.body.textContent.includes(line), 20_000, en.watch.signIn);
  let connections = 0;
  const { server } = await serve(workingPage, port);
  server.on('connection', () => {
    connections += 1;
  });
  await pause(watchMs);
  expect(connections).toBe(0);
  expect(await tab.url()).toContain('tips.html');
});
