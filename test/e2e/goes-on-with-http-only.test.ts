import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { untilTips } from './tips-page.ts';

inEachBrowser('a port that accepts and speaks no HTTP does not make the tips page go on', async ({ tab }) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  await tab.goto(address);
  await untilTips(tab, address);
  const documentShown = await tab.evaluate(() => performance.timeOrigin);
  const server = createServer((socket) => socket.end('220 mail.sample.test ESMTP\r\n')).listen(port, '127.0.0.1');
  onTestFinished(() => void server.close());
  // Three visits of the watch: by the third it has taken the first answer, and would have gone on.
  for (let visits = 0; visits < 3; visits += 1) (await once(server, 'connection')) as Socket[];
  expect(await tab.evaluate(() => performance.timeOrigin)).toBe(documentShown);
});
