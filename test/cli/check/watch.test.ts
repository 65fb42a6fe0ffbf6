import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { listen, unusedPort } from '../../helper/listen.ts';
import { startPortside } from '../start-portside.ts';

const server = () => createServer(({ url }, response) => response.writeHead(url === '/broken' ? 500 : 200).end('Shop'));

test('a server that comes and goes: each time what it was, what it is and when, until Ctrl+C', async () => {
  const port = await unusedPort();
  const command = startPortside(['check', `${port}`, '--watch']);
  await command.prints(new RegExp(`^Nothing is listening on port ${port}\n`));
  const shop = server();
  await listen(shop, '127.0.0.1', port);
  const [time, nothing, answers] = [
    '.*\\d:\\d\\d:\\d\\d.* · ',
    `Nothing is listening on port ${port}`,
    `Port ${port} is answering now`,
  ];
  await command.prints(new RegExp(`\n${time}http://localhost:${port}/\n  Before: ${nothing}\n  Now: ${answers}\n$`));
  shop.close();
  shop.closeAllConnections();
  await command.prints(new RegExp(`\n${time}http://localhost:${port}/\n  Before: ${answers}\n\n${nothing}\n`));
  command.interrupt();
  expect(await command.ended).toBe(130);
});

test('as JSON: a line each time, with the diagnosis', async () => {
  let status = 500;
  const port = await listen(createServer((_request, response) => response.writeHead(status).end('Oops')));
  const command = startPortside(['check', `127.0.0.1:${port}`, '--watch', '--json']);
  await command.prints(/"server-error".*\n$/);
  status = 200;
  await command.prints(/\n.*"works-now".*\n$/);
  const [first, second, ...others] = command.output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).findings[0].cause);
  expect([first, second, others]).toEqual(['server-error', 'works-now', []]);
});

test('several at once, each for itself', async () => {
  const [port, closed] = [await listen(server()), await unusedPort()];
  const command = startPortside(['check', `${port}`, `${closed}`, '--watch']);
  await command.prints(`Port ${port} is answering now`);
  await command.prints(`Nothing is listening on port ${closed}`);
  await listen(server(), '127.0.0.1', closed);
  await command.prints(`Now: Port ${closed} is answering now`);
  expect(command.output).not.toContain(`Before: Port ${port}`);
});
