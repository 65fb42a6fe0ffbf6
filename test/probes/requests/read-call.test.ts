import { expect, test } from 'vitest';
import { readAnswer, readAsked, readPreflight, wantsEvents } from '../../../probes/requests/read-call.ts';

const headers = (sent: Record<string, string>) => Object.entries(sent).map(([name, value]) => ({ name, value }));

test('how a page asks is read, and nothing of what its request carries', () => {
  const asked = readAsked(
    headers({ Origin: 'http://127.0.0.1:5173', 'Sec-Fetch-Mode': 'cors', Cookie: 'login=secret', Accept: '*/*' }),
  );
  expect(asked).toMatchObject({
    origin: 'http://127.0.0.1:5173',
    mode: 'cors',
    withCredentials: true,
    cookieBytes: 12,
  });
  expect(JSON.stringify(asked)).not.toContain('secret');
  expect(readAsked(headers({ 'Sec-Fetch-Mode': 'a mode to come' }))).toEqual({ headerBytes: expect.any(Number) });
});

test('a stream of events is told by what it accepts', () => {
  expect(wantsEvents(headers({ Accept: 'text/event-stream' }))).toBe(true);
  expect(wantsEvents(headers({ Accept: '*/*' }))).toBe(false);
});

test('what is asked ahead of a call is read', () => {
  const asked = headers({
    'Access-Control-Request-Method': 'PUT',
    'Access-Control-Request-Headers': 'Content-Type, x-token',
    'Access-Control-Request-Private-Network': 'true',
  });
  const expected = { method: 'PUT', asksForHeaders: ['content-type', 'x-token'], asksForPrivateNetwork: true };
  expect(readPreflight(asked)).toEqual(expected);
  expect(readPreflight(headers({ Accept: '*/*' }))).toBeUndefined();
});

test('a header that came twice has both values, and tokens stay where they are', () => {
  const sent = [
    ...headers({ 'Access-Control-Allow-Origin': 'http://localhost:3000', 'Set-Cookie': 'login=secret' }),
    ...headers({ 'access-control-allow-origin': '*' }),
  ];
  expect(readAnswer(200, sent)).toEqual({
    status: 200,
    headers: { 'access-control-allow-origin': 'http://localhost:3000, *' },
  });
  expect(readAnswer(204)).toEqual({ status: 204, headers: {} });
});
