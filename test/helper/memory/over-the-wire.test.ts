import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Answer } from '../../../protocol/answers.ts';
import { protocolVersion } from '../../../protocol/handshake.ts';
import { runPortside } from '../../cli/run-portside.ts';
import { HelperProcess } from '../helper-process.ts';
import { listen, unusedPort } from '../listen.ts';
import { ownState } from './own-state.ts';

const here = expect.objectContaining({ pid: process.pid, program: 'node', project: 'portside' });

async function ask(question: object, browserArguments?: string[]): Promise<Answer> {
  const helper = new HelperProcess(browserArguments);
  helper.say({ type: 'hello', protocol: protocolVersion });
  helper.say({ id: 1, ...question });
  const answer = await helper.hear(({ type }) => type !== 'hello' && type !== 'facts');
  helper.hangUp();
  await helper.ended;
  return answer;
}

test('what one helper noted, the next one knows, and `check` as well, until it is forgotten', async () => {
  await ownState();
  const server = createServer((_, response) => response.end('<title>Shop</title>'));
  const port = await listen(server);
  const noted = await ask({ type: 'remember', port, title: 'Shop · token=hunter2' });
  expect(noted).toEqual({ type: 'noted', id: 1, isKept: true, server: here });
  expect(noted).toMatchObject({ server: { port, title: 'Shop · token=***' } });
  expect(await ask({ type: 'memory' })).toMatchObject({ isWritable: true, setAside: [], servers: [here] });

  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const { output } = await runPortside(['check', `http://127.0.0.1:${port}/`, '--json']);
  const { findings, evidence } = JSON.parse(output);
  // This process runs on, and has closed the port.
  expect(evidence.facts.remembered).toMatchObject({ pid: process.pid, isRunning: true });
  expect(findings).toContainEqual(expect.objectContaining({ cause: 'server-stopped' }));

  expect(await ask({ type: 'forget', port })).toEqual({ type: 'forgotten', id: 1, isForgotten: true });
  expect(await ask({ type: 'memory' })).toMatchObject({ servers: [] });
});

test('a page that loaded from nowhere is not noted', async () => {
  const folder = await ownState();
  const port = await unusedPort();
  expect(await ask({ type: 'remember', port, title: 'From a service worker' })).toEqual({
    type: 'noted',
    id: 1,
    isKept: false,
  });
  expect(() => readdirSync(folder)).toThrow('ENOENT');
});

test('where nothing can be written, whoever asked is told what there was to note', async () => {
  const folder = await ownState();
  await writeFile(join(folder, '..', '..', 'portside'), 'in the way');
  const port = await listen(createServer((_, response) => response.end('ok')));
  expect(await ask({ type: 'remember', port })).toEqual({ type: 'noted', id: 1, isKept: false, server: here });
});

test('a damaged memory is no crash: the answer names the file that was set aside', async () => {
  const folder = await ownState();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '3000.json'), '{"version":1,"po');
  expect(await ask({ type: 'memory' })).toMatchObject({
    servers: [],
    setAside: [expect.stringContaining('3000.json.damaged-')],
  });
});

test.for([
  { name: 'no port', question: { type: 'remember' } },
  { name: 'a port that is a path', question: { type: 'forget', port: '../../.bashrc' } },
  { name: 'port 0', question: { type: 'forget', port: 0 } },
  { name: 'a title of 1000 characters', question: { type: 'remember', port: 3000, title: 'x'.repeat(1000) } },
])('$name is refused', async ({ question }) => {
  const folder = await ownState();
  expect(await ask(question)).toEqual({ type: 'refused', id: 1, reason: 'bad-message' });
  expect(() => readdirSync(folder)).toThrow('ENOENT');
});
