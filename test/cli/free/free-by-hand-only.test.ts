import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { protocolVersion } from '../../../protocol/handshake.ts';
import { requestSchema } from '../../../protocol/requests.ts';
import { HelperProcess } from '../../helper/helper-process.ts';
import { unusedPort } from '../../helper/listen.ts';
import { importsOf, sourceFiles } from '../../source-files.ts';
import { isRunning, nodeServer, startServer } from './start-server.ts';

const files = sourceFiles().filter((file) => /\.tsx?$/.test(file) && !file.startsWith('test/'));

test('what ends programs is imported by the command alone', () => {
  const importers = files.filter((file) => importsOf(file).some(({ to }) => /^cli\/free(\/|\.ts$)/.test(to)));
  expect(importers.filter((file) => !/^cli\/(free\/|free\.ts$|run-command\.ts$)/.test(file))).toEqual([]);
  expect(importers).toContain('cli/run-command.ts');
});

test('a signal is sent in one place, and elsewhere a process is only asked whether it’s there', () => {
  const sending = files.filter((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bprocess\.kill\(([^)]*)\)/g)].some(
      ([, words = '']) => !/, 0$/.test(words),
    ),
  );
  const closing = files.filter((file) => /taskkill\.exe/.test(readFileSync(file, 'utf8')));
  const inTools = /^(bench|dev)\//;
  expect([sending, closing].map((found) => found.filter((file) => !inTools.test(file)))).toEqual([
    ['cli/free/ask-to-end.ts'],
    ['cli/free/ask-to-end.ts'],
  ]);
});

test('the helper knows no message by which a program could be ended', () => {
  const types = requestSchema.def.options.map(({ def }) => [...def.shape.type.def.values].join());
  const known = [
    'hello',
    'look',
    'whereabouts',
    'watch',
    'unwatch',
    'owner',
    'services',
    'remember',
    'failed',
    'memory',
    'forget',
  ];
  expect(types).toEqual(known);
});

test.each(['free', 'end', 'kill', 'stop'])('the helper that is told to %s ends nothing', async (type) => {
  const port = await unusedPort();
  const server = await startServer(nodeServer(port), { port });
  const helper = new HelperProcess();
  helper.say({ type: 'hello', protocol: protocolVersion });
  await helper.hear((answer) => answer.type === 'hello');
  helper.say({ type, id: 7, port, pid: server.pid, yes: true });
  expect(await helper.hear((answer) => 'id' in answer)).toEqual({ type: 'refused', id: 7, reason: 'bad-message' });
  helper.hangUp();
  await helper.ended;
  expect(isRunning(server.pid)).toBe(true);
});

test('started as a browser does, the program takes no command', async () => {
  const port = await unusedPort();
  const server = await startServer(nodeServer(port), { port });
  const helper = new HelperProcess(['free', `${port}`, '--yes']);
  helper.hangUp();
  await helper.ended;
  expect(isRunning(server.pid)).toBe(true);
});
