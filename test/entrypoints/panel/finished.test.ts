import { expect, test } from 'vitest';
import { newsSchema } from '../../../entrypoints/panel/finished.ts';

const entry = (url: string, status: number, time: unknown = 12.5) => ({
  startedDateTime: '2026-11-29T18:00:00.000Z',
  time,
  request: { method: 'GET', url, headers: [{ name: 'Cookie', value: 'secret' }] },
  response: { status, content: { text: 'secret' } },
});

test('of a log only requests to this computer are kept, without the values of their queries', () => {
  const log = {
    version: '1.2',
    entries: [
      entry('http://localhost:3000/api?token=abc#top', 200),
      entry('https://example.com/', 200),
      entry('ws://127.0.0.1:5173/hmr', 101),
      entry('http://[::1]:8000/', 0, null),
      { request: 'damaged' },
      undefined,
    ],
  };
  expect(newsSchema.parse(log).entries).toEqual([
    { method: 'GET', url: 'http://localhost:3000/api?token=***', status: 200, elapsedMs: 12.5 },
    { method: 'GET', url: 'ws://127.0.0.1:5173/hmr', status: 101, elapsedMs: 12.5 },
    { method: 'GET', url: 'http://[::1]:8000/', status: 0, elapsedMs: 0 },
  ]);
});

test('where the tab has gone is told without entries', () => {
  expect(newsSchema.parse({ navigated: 'http://localhost:3000/' })).toEqual({ navigated: 'http://localhost:3000/' });
});

test.each([undefined, 'ready', 7, { navigated: 7 }, { entries: 'all' }])('%j is no news', (news) => {
  expect(newsSchema.safeParse(news).success).toBe(false);
});
