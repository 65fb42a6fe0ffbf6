import { expect, test } from 'vitest';
import { bindErrorOf } from '../../../../diagnosis/reading/port/bind-error.ts';

test.each([
  ['Error: listen EADDRINUSE: address already in use :::3000', 'taken'],
  ['[Errno 98] Address already in use', 'taken'],
  ['WSAEADDRINUSE (10048)', 'taken'],
  ['Only one usage of each socket address (protocol/network address/port) is normally permitted.', 'taken'],
  ['listen EACCES: permission denied 0.0.0.0:5037', 'forbidden'],
  ['bind: An attempt was made to access a socket in a way forbidden by its access permissions.', 'forbidden'],
  ['[Errno 13] Permission denied', 'forbidden'],
  ['SocketException 10013', 'forbidden'],
  ['AH00072: make_sock: could not bind to address [::]:80', 'unexplained'],
  ['Failed to listen on 127.0.0.1:8000 (reason: ?)', 'unexplained'],
  ['nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)', 'taken'],
  ['cannot bind: EADDRNOTAVAIL 192.168.1.7:3000', undefined],
  ['ENOENT: no such file', undefined],
])('%s: %s', (bindError, kind) => {
  expect(bindErrorOf({ expected: undefined, reservations: { bindError } })?.kind).toBe(kind);
});

test('words that say why come before words that do not', () => {
  const process = { pid: 7, program: 'httpd' };
  const expected = [{ process, reason: 'names-port' as const, listensOn: [], bindError: 'could not bind to [::]:80' }];
  expect(bindErrorOf({ expected, reservations: { bindError: 'EADDRINUSE' } })?.kind).toBe('taken');
});

test('names the program that asked', () => {
  const process = { pid: 7, program: 'node' };
  const expected = [{ process, reason: 'names-port' as const, listensOn: [], bindError: 'EADDRINUSE' }];
  expect(bindErrorOf({ expected, reservations: undefined })).toEqual({ kind: 'taken', text: 'EADDRINUSE', process });
});
