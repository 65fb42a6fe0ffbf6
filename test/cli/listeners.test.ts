import { expect, test } from 'vitest';
import { listenersAsText, openOnes } from '../../cli/listeners.ts';
import type { Service } from '../../evidence/machine/services.ts';
import { exposureWords } from '../../words/services/exposure-words.ts';

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
        checkout: { root: '~/code/shop', branch: 'fix-ui' },
        startedAt: '2026-03-01T09:30:00.000Z',
      },
    ],
    now,
  );
  expect(text.split('\n')).toEqual([
    'PORT  ADDRESSES   PROGRAM  FRAMEWORK  PROJECT  FOLDER       BRANCH  SINCE  REACH',
    '22    0.0.0.0 ::                                                           your network',
    '5173  127.0.0.1   node     vite       shop     ~/code/shop  fix-ui  2 h    this computer',
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
  expect(listenersAsText([], now)).toBe('Nothing is listening on this computer.');
});

test('what others reach and is more than a page is said in words, all else stays quiet', () => {
  const services: Service[] = [
    { port: 5173, addresses: ['0.0.0.0'], reach: 'network' },
    { port: 6379, addresses: ['127.0.0.1'], reach: 'this-computer', risk: 'database' },
    { port: 9229, addresses: ['192.168.1.5'], reach: 'network', program: 'node', risk: 'debugger' },
    { port: 3000, addresses: ['127.0.0.1'], reach: 'this-computer', through: [{ program: 'ngrok', isPublic: true }] },
  ];
  expect(openOnes(services.map((service) => ({ ...service, exposure: exposureWords(service) })))).toEqual([
    [
      '9229: It listens on 192.168.1.5. Any device on your network can reach it, unless a firewall blocks it.',
      "It's a debugger: anyone who can reach it can run any code as the user who started it.",
      'Set this in its command line, then restart it: --inspect=127.0.0.1:9229',
    ].join('\n  '),
    [
      '3000: ngrok exposes it to the internet: anyone who has the address can reach it.',
      'It listens on 127.0.0.1. No other device can reach it directly.',
      'Stop ngrok once nobody else needs it.',
    ].join('\n  '),
  ]);
});
