import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { expect, test } from 'vitest';
import { listen, unusedPort } from '../helper/listen.ts';
import { startProgram, temporaryFolder } from '../helper/start-program.ts';
import { runPortside } from './run-portside.ts';

test('a dead port: the cause, what to do and what was checked, and 1', async () => {
  const port = await unusedPort();
  const { exitCode, output, complaint } = await runPortside(['check', `http://127.0.0.1:${port}/cart`]);
  expect(output).toMatch(new RegExp(`^Nothing is listening on port ${port}\nhttp://127.0.0.1:${port}/cart · `));
  expect(output).toContain('1. Start the server');
  expect(output).toContain(`✕ 127.0.0.1:${port} refused the connection`);
  expect({ exitCode, complaint }).toEqual({ exitCode: 1, complaint: '' });
});

test('a live server: it answers, and 0', async () => {
  const port = await listen(createServer((_, response) => response.end('<title>Shop</title>')));
  const { exitCode, output } = await runPortside(['check', `localhost:${port}`]);
  expect(output).toMatch(new RegExp(`^Port ${port} is answering now\n`));
  expect(exitCode).toBe(0);
});

test('a page that is not there, on a server that is: it answers, and 0', async () => {
  const port = await listen(createServer((_, response) => response.writeHead(404).end('Not here')));
  const { exitCode, output } = await runPortside(['check', `http://127.0.0.1:${port}/`, '--json']);
  expect(JSON.parse(output).findings).toMatchObject([{ cause: 'works-now', details: { status: 404 } }]);
  expect(exitCode).toBe(0);
});

test('a page of another program than the one that wanted the port: which, where that is, and 1', async () => {
  const port = await listen(createServer((_, response) => response.end('<title>Blog</title>')));
  const elsewhere = await unusedPort();
  const code = `require('node:http').createServer().listen(${elsewhere}, '127.0.0.1')`;
  await startProgram(process.execPath, ['-e', code, '--', '--port', `${port}`], elsewhere, temporaryFolder());
  const { exitCode, output } = await runPortside(['check', `http://127.0.0.1:${port}/`, '--json']);
  const { findings } = JSON.parse(output);
  expect(findings).toMatchObject([{ cause: 'port-taken', certainty: 'likely' }, { cause: 'works-now' }]);
  expect(findings[0].steps[0].open).toBe(`http://127.0.0.1:${elsewhere}/`);
  expect(exitCode).toBe(1);
});

test('a sign-in that came back when nobody waits: where to go, and no value of the address in any words', async () => {
  const port = await unusedPort();
  const url = `http://localhost:${port}/auth/callback?code=SECRET&state=SECRET`;
  const { exitCode, output } = await runPortside(['check', url, '--json']);
  const { findings } = JSON.parse(output);
  expect(findings[0]).toMatchObject({ cause: 'sign-in-callback-missed' });
  expect(JSON.stringify(findings)).not.toContain('SECRET');
  expect(exitCode).toBe(1);
});

test('a program that fails by itself: reachable, and the fault is in it', async () => {
  const port = await listen(createServer((_, response) => response.writeHead(500).end('Oops')));
  const { exitCode, output } = await runPortside(['check', `http://127.0.0.1:${port}/`, '--json']);
  expect(JSON.parse(output).findings).toMatchObject([{ cause: 'server-error', certainty: 'certain' }]);
  expect(exitCode).toBe(1);
});

test('another service: which one it is', async () => {
  const port = await listen(createTcpServer((socket) => void socket.write('SSH-2.0-OpenSSH_9.6p1\r\n')));
  const { exitCode, output } = await runPortside(['check', `http://127.0.0.1:${port}/`, '--json']);
  const [finding] = JSON.parse(output).findings;
  expect(finding).toMatchObject({ cause: 'non-http-service', certainty: 'certain', details: { protocol: 'ssh' } });
  expect(exitCode).toBe(1);
});

test('the JSON holds the whole diagnosis, and the facts it rests on', async () => {
  const port = await unusedPort();
  const { output } = await runPortside(['check', `http://localhost:${port}/a?b`, '--json']);
  const { version, url, findings, undecided, evidence } = JSON.parse(output);
  expect({ version, url }).toEqual({ version: 1, url: `http://localhost:${port}/a?***` });
  expect(findings[0]).toMatchObject({ cause: 'nothing-listening', stop: 'port', certainty: 'certain' });
  expect(undecided).toEqual([]);
  expect(evidence.unknown).toMatchObject({ attempt: 'no-browser', exchange: 'no-browser' });
  expect(evidence.facts.remembered).toBeNull();
  expect(evidence.facts.connect).toHaveLength(2);
});

test('the server is asked for the path, and for nothing that may be secret', async () => {
  const asked: (string | undefined)[] = [];
  const port = await listen(
    createServer(({ url, headers }, response) => {
      asked.push(url, headers.authorization);
      response.end('ok');
    }),
  );
  await runPortside(['check', `http://user:password@127.0.0.1:${port}/cart?token=secret`]);
  expect(new Set(asked)).toEqual(new Set(['/cart', undefined]));
});

test('an address of another computer: one clear sentence, and 64', async () => {
  const { exitCode, output, complaint } = await runPortside(['check', 'http://192.0.2.7/']);
  expect(complaint).toBe(
    "portside: “http://192.0.2.7/” isn't an http or https address on this computer; use localhost, *.localhost, 127.x.x.x, [::1] or a name that resolves to one of these\n",
  );
  expect({ exitCode, output }).toEqual({ exitCode: 64, output: '' });
});
