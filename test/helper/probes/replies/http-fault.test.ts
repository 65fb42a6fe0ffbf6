import { expect, test } from 'vitest';
import { httpFault } from '../../../../helper/probes/replies/http-fault.ts';

const ok = 'HTTP/1.1 200 OK\r\n';

test.for([
  ['a whole page', `${ok}Content-Length: 2\r\n\r\nab`, undefined],
  ['one of no stated length', `${ok}Content-Type: text/html\r\n\r\nab`, undefined],
  ['all chunks', `${ok}Transfer-Encoding: chunked\r\n\r\n2;x=y\r\nab\r\n0\r\n\r\n`, undefined],
  ['no content, whatever its length says', 'HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n', undefined],
  ['the same length twice', `${ok}Content-Length: 2\r\nContent-Length: 2\r\n\r\nab`, undefined],
  ['a head cut off, which browsers forgive', `${ok}Content-Length: 2`, undefined],
  ['a body that really is packed', `${ok}Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08`, undefined],
  ['one packed in a way that does not show', `${ok}Content-Encoding: br\r\n\r\nab`, undefined],
  ['fewer bytes than stated', `${ok}Content-Length: 9\r\n\r\nab`, 'truncated'],
  ['chunks without an end', `${ok}Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n`, 'truncated'],
  ['a size of a chunk that is no number', `${ok}Transfer-Encoding: chunked\r\n\r\nhello\r\n`, 'broken-body'],
  ['chunks that are said to be, and are not', `${ok}Transfer-Encoding: chunked\r\n\r\n<html>\n`, 'broken-body'],
  ['two lengths', `${ok}Content-Length: 2\r\nContent-Length: 3\r\n\r\nab`, 'broken-headers'],
  ['two places to go to', 'HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: /b\r\n\r\n', 'broken-headers'],
  ['a body that is not packed', `${ok}Content-Encoding: gzip\r\n\r\n<html>`, 'broken-encoding'],
] as const)('%s', ([, text, fault]) => {
  expect(httpFault({ bytes: Buffer.from(text, 'latin1'), ended: 'closed' })).toBe(fault);
});

test('what is still on its way is in order so far', () => {
  const bytes = Buffer.from(`${ok}Content-Length: 9\r\n\r\nab`);
  expect(httpFault({ bytes, ended: undefined })).toBeUndefined();
});
