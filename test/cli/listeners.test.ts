import { expect, test } from 'vitest';
import { listenersAsText } from '../../cli/listeners.ts';

const now = Date.parse('2026-03-01T12:00:00Z');

test('one row a port, in columns; what is not known stays empty', () => {
  const text = listenersAsText(
    [
      { port: 22, addresses: ['0.0.0.0', '::'], reach: 'network' },
      {
        port: 5173,
        addresses: ['127.0.0.1'],
        reach: 'this-computer',
        program: 'node',
        framework: 'vite',
        project: 'shop',
        folder: '~/code/shop',
        startedAt: '2026-03-01T09:30:00.000Z',
      },
    ],
    now,
  );
  expect(text.split('\n')).toEqual([
    'PORT  ADDRESSES   PROGRAM  FRAMEWORK  PROJECT  FOLDER       SINCE  REACH',
    '22    0.0.0.0 ::                                                   the network too',
    '5173  127.0.0.1   node     vite       shop     ~/code/shop  2 h    this computer',
  ]);
});

test.for([
  ['2026-03-01T12:00:00.500Z', '0 s'],
  ['2026-03-01T11:59:01.000Z', '59 s'],
  ['2026-03-01T11:59:00.000Z', '1 min'],
  ['2026-02-27T11:00:00.000Z', '2 d'],
] as const)('started at %s runs since %s', ([startedAt, since]) => {
  expect(listenersAsText([{ port: 1, addresses: [], startedAt }], now)).toContain(since);
});

test('an idle computer', () => {
  expect(listenersAsText([], now)).toBe('Nothing listens on this computer.');
});
