import { expect, test } from 'vitest';
import { readReceived, readSent } from '../../../probes/requests/read-exchange.ts';

test('of what was sent only lengths are kept, in bytes', () => {
  const sent = readSent([
    { name: 'Host', value: 'localhost' },
    { name: 'Cookie', value: 'name=ä' },
  ]);
  expect(sent).toEqual({ cookieBytes: 7, headerBytes: 4 + 4 + 9 + (6 + 4 + 7) });
  expect(JSON.stringify(sent)).not.toContain('name');
});

test('a request without cookies says nothing of them', () => {
  expect(readSent([{ name: 'Accept', value: '*/*' }])).toEqual({ headerBytes: 13 });
  expect(readSent()).toEqual({ headerBytes: 0 });
});

test('whether it came from another site is told by the header that says so, and by no other word', () => {
  expect(readSent([{ name: 'Sec-Fetch-Site', value: 'cross-site' }])).toMatchObject({ site: 'cross-site' });
  expect(readSent([{ name: 'Sec-Fetch-Site', value: 'a word to come' }])).not.toHaveProperty('site');
});

test('of what came back those headers are kept that tell who answers and where it leads', () => {
  const responseHeaders = [
    { name: 'Location', value: 'https://localhost/' },
    { name: 'Server', value: 'nginx' },
    { name: 'Strict-Transport-Security', value: 'max-age=3600' },
    { name: 'Set-Cookie', value: 'session=secret' },
  ];
  expect(readReceived({ statusCode: 301, responseHeaders })).toEqual({
    status: 301,
    headers: { location: 'https://localhost/', server: 'nginx', 'strict-transport-security': 'max-age=3600' },
  });
  expect(readReceived({ statusCode: 204 })).toEqual({ status: 204 });
});
