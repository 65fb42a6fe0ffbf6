import { expect, test } from 'vitest';
import { wildcardAddress } from '../../../../diagnosis/causes/name/wildcard-address.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, failed, pending } from '../../evidence.ts';

const url = 'http://0.0.0.0:8000/a?b#c';
const onIpv6 = connect({ '127.0.0.1': 'refused', '::1': 'accepted' });
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
