import { expect } from 'vitest';
import { inEachBrowser } from './in-each-browser.ts';
import { serve, workingPage } from './serve.ts';
import { untilTips } from './tips-page.ts';

inEachBrowser('a page that fails although its server answers is gone on to once, then offered', async ({ tab }) => {
  const site = await serve((request, response) => {
    if (request.headers['sec-fetch-mode'] === 'navigate') request.socket.destroy();
    else workingPage(request, response);
  });
  await tab.goto(`${site.origin}/`);
  await untilTips(tab, `${site.origin}/`);
  const line = await tab.waitFor(() => {
    const text = document.querySelector('.watch')?.textContent ?? '';
    return text.includes('answers now.') && document.querySelector('.watch a') ? text : undefined;
  }, 20_000);
  expect(line).toBe(`Port ${site.port} answers now. Open`);
  const marks = await tab.evaluate(() => Object.keys(sessionStorage));
  expect(marks).toEqual([`gone-on:${site.origin}/`]);
});
