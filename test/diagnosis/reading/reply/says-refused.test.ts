import { expect, test } from 'vitest';
import { saysRefused } from '../../../../diagnosis/reading/reply/says-refused.ts';

test.each([
  ['Node', 'Error: connect ECONNREFUSED 127.0.0.1:5432', true],
  ['Python', 'ConnectionRefusedError: [Errno 111] Connection refused', true],
  ['Python on a Mac', '[Errno 61] while connecting to db:5432', true],
  ['Go', 'dial tcp 127.0.0.1:9000: connect: refused', true],
  ['Java', 'java.net.ConnectException: Connection refused: no further information', true],
  ['.NET', 'No connection could be made because the target machine actively refused it.', true],
  ['PHP', 'SQLSTATE[HY000] [2002] Connection refused', true],
  ['requests', "HTTPConnectionPool(host='db'): Failed to establish a new connection", true],
  ['httpx', 'httpx.ConnectError: All connection attempts failed', true],
  ['aiohttp', 'Cannot connect to host 127.0.0.1:11434 ssl:default', true],
  ['curl', "cURL error 7: Couldn't connect to server", true],
  ['MySQL', "Can't connect to local MySQL server through socket '/run/mysqld.sock'", true],
  ['PostgreSQL', 'could not connect to server: No such file or directory', true],
  ['Node', 'TypeError: fetch failed', true],
  ['reqwest', 'error trying to connect: tcp connect error', true],
  ['Open WebUI', 'Open WebUI: Server Connection Error', true],
  ['a page that has nothing to fetch', 'Failed to fetch the till: no such till', false],
  ['an account', 'Cannot connect your account to this shop', false],
  ['a server that waited in vain', 'connect ETIMEDOUT 10.0.0.2:5432', false],
  ['a server that refuses a person', 'Access refused: you have no role in this shop', false],
  ['another number', '[Errno 1116]', false],
])('%s: %s', (_, text, expected) => {
  expect(saysRefused(text)).toBe(expected);
});
