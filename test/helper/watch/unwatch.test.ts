import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { protocolVersion } from '../../../protocol/handshake.ts';
import { HelperProcess } from '../helper-process.ts';
import { listen, unusedPort } from '../listen.ts';

test('a watch tells what changes until it is called off, and other questions go on meanwhile', {
  timeout: 30_000,
}, async () => {
  const port = await unusedPort();
  const helper = new HelperProcess();
  helper.say({ type: 'hello', protocol: protocolVersion });
  helper.say({ type: 'watch', id: 1, url: `http://127.0.0.1:${port}/shop` });
  expect(await helper.hear(({ type }) => type === 'watched')).toEqual({ type: 'watched', id: 1, state: 'down' });
  helper.say({ type: 'owner', id: 2, port });
  expect(await helper.hear(({ type }) => type === 'owner')).toEqual({ type: 'owner', id: 2, owners: [] });
  helper.say({ type: 'unwatch', id: 1 });
  await helper.hear(({ type }) => type === 'done');
  await listen(
    createServer((_request, response) => response.end()),
    '127.0.0.1',
    port,
  );
  // By the time a second watch has seen the server, the first would have as well.
  helper.say({ type: 'watch', id: 3, url: `http://127.0.0.1:${port}/shop` });
  await helper.hear((answer) => answer.type === 'watched' && answer.id === 3);
  const [, ...told] = helper.answers.filter((answer) => answer.type === 'watched' && answer.id === 1);
  expect(told).toEqual([]);
});

test('nothing but this computer is watched', async () => {
  const helper = new HelperProcess();
  helper.say({ type: 'hello', protocol: protocolVersion });
  helper.say({ type: 'watch', id: 1, url: 'http://192.168.1.1/' });
  expect(await helper.hear(({ type }) => type === 'refused')).toEqual({
    type: 'refused',
    id: 1,
    reason: 'not-loopback',
  });
});
