import { expect, test } from 'vitest';
import { wildcardAddress } from '../../../../diagnosis/causes/name/wildcard-address.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, failed, http, pending, reply } from '../../evidence.ts';

const url = 'http://0.0.0.0:8000/a?b#c';
const socket = 'ws://0.0.0.0:8000/';
const answering = [reply('http://127.0.0.1', http(404))];
const onIpv6 = connect({ '127.0.0.1': 'refused', '::1': 'accepted' });
const onAll = [{ address: '0.0.0.0', port: 8000 }];
const bothAccept = connect({ '127.0.0.1': 'accepted', '::1': 'accepted' });
const onIpv4 = connect({ '127.0.0.1': 'accepted', '::1': 'refused' });

describeCause(wildcardAddress, [
  { name: 'Firefox refuses it by itself', url, facts: { attempt: failed('refused', 'firefox') }, is: 'certain' },
  { name: 'Chromium on Windows calls it invalid', url, facts: { attempt: failed('address-invalid') }, is: 'certain' },
  {
    name: 'Chromium took 0.0.0.0 for 127.0.0.1, and the server is on [::1]',
    url,
    facts: { attempt: failed('refused'), connect: onIpv6 },
    is: 'certain',
  },
  {
    name: 'Chromium took [::] for [::1], and the server is on 127.0.0.1',
    url: 'http://[::]:8000/',
    facts: { attempt: failed('refused'), connect: onIpv4 },
    is: 'certain',
  },
  { name: 'no browser took part', url, facts: { connect: onIpv4 }, is: 'likely' },
  { name: 'the browser names no reason', url, facts: { attempt: failed('other') }, is: 'likely' },
  { name: 'Chromium was refused', url, facts: { attempt: failed('refused') }, is: 'undecided: connect' },
  {
    name: 'a browser nobody named was refused, where something listens',
    url,
    facts: { attempt: { outcome: 'failed', failure: 'refused' }, listeners: onAll, connect: bothAccept },
    is: 'likely',
  },
  {
    name: 'a browser nobody named was refused, and nothing listens',
    url,
    facts: { attempt: { outcome: 'failed', failure: 'refused' }, listeners: [], connect: bothRefuse },
    is: 'ruled out',
  },
  {
    name: 'Chromium took it for 127.0.0.1, and nothing listens at all',
    url,
    facts: { attempt: failed('refused'), connect: bothRefuse },
    is: 'ruled out',
  },
  {
    name: 'Chromium was refused, and the server has come up since',
    url,
    facts: { attempt: failed('refused'), connect: onIpv4 },
    is: 'ruled out',
  },
  { name: 'Chromium reached a server that hung up', url, facts: { attempt: failed('empty') }, is: 'ruled out' },
  { name: 'Chromium waits for a server that hangs', url, facts: { attempt: pending() }, is: 'ruled out' },
  { name: 'a page opens a WebSocket to it', url: socket, facts: { attempt: failed('websocket') }, is: 'likely' },
  {
    name: 'a page opens a WebSocket to it in Firefox, and 127.0.0.1 would answer',
    url: socket,
    facts: { attempt: failed('websocket', 'firefox'), replies: answering },
    is: 'likely',
  },
  {
    name: 'Safari names CORS for a call that reached nobody',
    url,
    facts: { attempt: { ...failed('cors', 'safari'), resource: 'fetch' } },
    is: 'likely',
  },
  {
    name: 'Chromium’s call was answered on 127.0.0.1 (cors-rejected)',
    url,
    facts: { attempt: { ...failed('cors'), resource: 'fetch' } },
    is: 'ruled out',
  },
  {
    name: 'Firefox’s call was answered (cors-rejected)',
    url,
    facts: { attempt: { ...failed('cors', 'firefox'), resource: 'fetch' }, exchange: { status: 200, headers: {} } },
    is: 'ruled out',
  },
  {
    name: 'Chromium’s socket got as far as 127.0.0.1, whose server takes none (websocket-failed)',
    url: socket,
    facts: { attempt: failed('websocket'), replies: answering },
    is: 'ruled out',
  },
  { name: 'it was answered', url, facts: { attempt: answered(502) }, is: 'ruled out' },
  {
    name: 'another address of this computer',
    url: 'http://127.0.0.1:8000/',
    facts: { attempt: failed('refused', 'firefox') },
    is: 'ruled out',
  },
]);

test('leads to the same page of localhost', () => {
  const { steps } = wordsOf(wildcardAddress, url, { attempt: failed('refused', 'firefox') });
  expect(steps[0]?.open).toBe('http://localhost:8000/a');
});
