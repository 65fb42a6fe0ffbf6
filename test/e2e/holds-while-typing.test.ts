import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { serve, workingPage } from './serve.ts';
import { untilPage, untilSettledTips } from './tips-page.ts';

inEachBrowser('the tips page stays while the address is edited, and offers the page', async ({ tab }) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  await tab.byRole('textbox', 'Path').fill('/other');
  await serve(workingPage, port);
  await tab.waitFor((text) => document.body.textContent.includes(text), 10_000, `Port ${port} answers now.`);
  await tab.byRole('button', 'Open').click();
  await untilPage(tab, `${address}other`);
});
