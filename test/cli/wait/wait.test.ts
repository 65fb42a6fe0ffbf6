import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { listen, peer, unusedPort } from '../../helper/listen.ts';
import { runPortside } from '../run-portside.ts';
import { startOnTerminal, startPortside } from '../start-portside.ts';

test('a server that says 503 at first: 0 once its page comes, and not a word where nobody watches', async () => {
  let asked = 0;
  const port = await listen(
    createServer((_request, response) => {
      asked += 1;
      response.writeHead(asked < 3 ? 503 : 200).end('Shop');
    }),
  );
  expect(await runPortside(['wait', `${port}`])).toEqual({ exitCode: 0, output: '', complaint: '' });
  expect(asked).toBeGreaterThanOrEqual(3);
});

test('on a terminal: one line, rewritten, with what is awaited, how it stands and how it ended', async () => {
  const port = await unusedPort();
  const address = `http://localhost:${port}/`;
  const command = startOnTerminal(['wait', `:${port}`]);
  await command.prints(new RegExp(`Waiting for ${address} to work · nothing is listening yet · \\d+ s`));
  await listen(
    createServer((_request, response) => response.end('Shop')),
    '127.0.0.1',
    port,
  );
  expect(await command.ended).toBe(0);
  expect(command.output).toMatch(new RegExp(`${address} works, after \\d+ s\\r\\n$`));
  expect(command.output.match(/\n/g)).toHaveLength(1);
});

test('the time is up: that it is, why, in the words of check, and 1', async () => {
  const port = await unusedPort();
  const { exitCode, output, complaint } = await runPortside([
    'wait',
    `localhost:${port}/cart?token=SECRET`,
    '--timeout',
    '200ms',
  ]);
  expect(complaint).toBe(`portside: http://localhost:${port}/cart?token=*** didn't work within 200 ms\n`);
  expect(output).toMatch(
    new RegExp(`^Nothing is listening on port ${port}\nhttp://localhost:${port}/cart\\?token=\\*\\*\\* · `),
  );
  expect(exitCode).toBe(1);
});

test('as JSON: one document, after the time-out with the diagnosis that check gives', async () => {
  const port = await listen(createServer((_request, response) => response.writeHead(503).end('Starting')));
  const { exitCode, output } = await runPortside(['wait', `${port}`, '--json', '--timeout', '1', '--for', 'answering']);
  const { diagnosis, elapsedMs, ...result } = JSON.parse(output);
  expect(result).toEqual({ version: 1, state: 'listening', wanted: 'answering', url: `http://localhost:${port}/` });
  expect(elapsedMs).toBeGreaterThanOrEqual(1000);
  const checked = await runPortside(['check', `${port}`, '--json']);
  expect(diagnosis.findings[0].cause).toBe(JSON.parse(checked.output).findings[0].cause);
  expect(exitCode).toBe(1);
});

test('as JSON: one document, without a diagnosis when it got there', async () => {
  const port = await listen(createServer((_request, response) => response.writeHead(500).end('Oops')));
  const { exitCode, output, complaint } = await runPortside(['wait', `${port}`, '--json', '--for', 'answering']);
  const { elapsedMs, ...result } = JSON.parse(output);
  expect(result).toEqual({ version: 1, state: 'answering', wanted: 'answering', url: `http://localhost:${port}/` });
  expect(elapsedMs).toBeGreaterThanOrEqual(0);
  expect({ exitCode, complaint }).toEqual({ exitCode: 0, complaint: '' });
});

test('a server that listens and says nothing: 0 for its port, and why it is no more than that', async () => {
  const port = await peer(() => undefined);
  expect(await runPortside(['wait', `${port}`, '--for', 'listening'])).toMatchObject({ exitCode: 0, output: '' });
  const { exitCode, output } = await runPortside(['wait', `${port}`, '--json', '--timeout', '2s']);
  const { state, diagnosis } = JSON.parse(output);
  expect({ exitCode, state }).toEqual({ exitCode: 1, state: 'listening' });
  expect(diagnosis.findings[0]).toMatchObject({ cause: 'server-hung' });
});

test('what is no web server never answers: how to wait for its port', async () => {
  const port = await peer((socket) => socket.write('SSH-2.0-OpenSSH_9.6p1\r\n'));
  const { exitCode, complaint } = await runPortside(['wait', `127.0.0.1:${port}`, '--timeout', '2s']);
  expect(complaint).toContain(`To wait only until port ${port} accepts connections, use --for listening.`);
  expect(exitCode).toBe(1);
});

test.each(['signal', 'key'])('Ctrl+C ends it at once as a %s, and 130', async (kind) => {
  const asked = Promise.withResolvers<void>();
  const port = await listen(
    createServer((_request, response) => {
      asked.resolve();
      response.writeHead(503).end();
    }),
  );
  const command = kind === 'key' ? startOnTerminal(['wait', `${port}`]) : startPortside(['wait', `${port}`]);
  await asked.promise;
  if (kind === 'key') command.type('\x03');
  else command.interrupt();
  expect(await command.ended).toBe(130);
  expect(command.output.split('\r\u001b[2K').at(-1)).toBe('');
});

test.each([
  [[], /^portside: missing required argument 'url\|port'/],
  [['3000', '3001'], /^portside: too many arguments for 'wait'/],
  [
    ['3000', '--for', 'ready'],
    /^portside: option '--for <state>' argument 'ready' is invalid\. Allowed choices are listening,/,
  ],
  [
    ['3000', '--timeout', '0'],
    /^portside: “0” isn't a time to wait: use 500ms, 60s, 2m or a number of seconds, up to 24h\n$/,
  ],
  [['3000', '--timeout', 'soon'], /^portside: “soon” isn't a time to wait/],
  [['3000', '--timeout'], /^portside: option '--timeout <time>' argument missing/],
  [['0'], /^portside: 0 isn't a valid port: ports go from 1 to 65535\n$/],
  [['65536'], /^portside: 65536 isn't a valid port/],
  [['http://192.0.2.7/'], /isn't an http or https address on this computer/],
])('%j is answered in one clear sentence, and 64', async (words, sentence) => {
  const { exitCode, output, complaint } = await runPortside(['wait', ...words]);
  expect(complaint).toMatch(sentence);
  expect(complaint.trim().split('\n').length).toBeLessThanOrEqual(2);
  expect({ exitCode, output }).toEqual({ exitCode: 64, output: '' });
});
