import { expect, test } from 'vitest';
import { securitySoftwareIntercepts } from '../../../../diagnosis/causes/port/security-software-intercepts.ts';
import type { Software } from '../../../../evidence/machine/software.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, failed, http, pending, reply, unread } from '../../evidence.ts';

const url = 'http://127.0.0.1:3000/';
const software: Software = [{ name: 'Bitdefender', kind: 'antivirus' }];
const vpn: Software = [{ name: 'Cloudflare WARP', kind: 'vpn', active: true }];
const silent = connect({ '127.0.0.1': 'silent' });
const accepted = connect({ '127.0.0.1': 'accepted' });
const noReply = [reply('http://127.0.0.1', { kind: 'silent' })];

describeCause(securitySoftwareIntercepts, [
  { name: 'it is there, and nothing else is known', url, facts: { software }, is: 'likely' },
  { name: 'it is there, and the browser waits', url, facts: { software, attempt: pending() }, is: 'likely' },
  { name: 'nothing answers the SYN', url, facts: { software: vpn, attempt: pending(), connect: silent }, is: 'likely' },
  {
    name: 'the browser alone is cut off',
    url,
    facts: { software, attempt: failed('reset'), connect: accepted, replies: [reply('http://127.0.0.1', http(200))] },
    is: 'likely',
  },
  {
    name: 'there is no way there',
    url,
    facts: { software: vpn, connect: connect({ '127.0.0.1': 'unreachable' }) },
    is: 'likely',
  },
  {
    name: 'the certificate may be its own',
    url: 'https://127.0.0.1:3000/',
    facts: { software, attempt: failed('cert-untrusted') },
    is: 'likely',
  },
  {
    name: 'none of that kind is here',
    url,
    facts: { software: [], attempt: pending(), connect: silent },
    is: 'ruled out',
  },
  { name: 'nobody looked', url, facts: { attempt: pending(), connect: silent }, is: 'undecided: software' },
  {
    name: 'a VPN takes the address from this program, and the machine has it',
    url,
    facts: {
      software: vpn,
      attempt: failed('address-invalid'),
      connect: connect({ '127.0.0.1': 'no-such-address' }),
      network: { loopback: { up: true, addresses: ['127.0.0.1', '::1'] }, others: [] },
    },
    is: 'likely',
  },
  {
    name: 'no browser took part, and the connect fails in an unknown way',
    url,
    facts: { software: vpn, connect: connect({ '127.0.0.1': 'failed' }) },
    is: 'likely',
  },
  {
    name: 'the machine itself has lost the address (loopback-down)',
    url,
    facts: {
      software: vpn,
      connect: connect({ '127.0.0.1': 'no-such-address' }),
      network: { loopback: { up: true, addresses: ['::1'] }, others: [] },
    },
    is: 'ruled out',
  },
  {
    name: 'no page can be had of 0.0.0.0 (wildcard-address)',
    url: 'http://0.0.0.0:3000/',
    facts: { software: vpn, attempt: failed('address-invalid') },
    is: 'ruled out',
  },
  {
    name: 'it is not active',
    url,
    facts: { software: [{ name: 'Bitdefender', kind: 'antivirus', active: false }], attempt: pending() },
    is: 'ruled out',
  },
  {
    name: 'what blocks content says so itself (blocked-by-extension)',
    url,
    facts: { software: [{ name: 'uBlock Origin', kind: 'content-blocker' }], attempt: failed('blocked') },
    is: 'ruled out',
  },
  {
    name: 'nothing listens (nothing-listening)',
    facts: { software, attempt: failed('refused'), connect: bothRefuse },
    is: 'ruled out',
  },
  { name: 'no browser took part, and nothing listens', facts: { software, connect: bothRefuse }, is: 'ruled out' },
  {
    name: 'the request lies in the server (server-hung)',
    url,
    facts: { software, attempt: pending(), connect: accepted, replies: noReply, stall: [unread('127.0.0.1', true)] },
    is: 'ruled out',
  },
  {
    name: 'the proxy failed (proxy-takes-loopback)',
    url,
    facts: { software, attempt: failed('proxy') },
    is: 'ruled out',
  },
  {
    name: 'the port is never tried (unsafe-port)',
    url,
    facts: { software, attempt: failed('unsafe-port') },
    is: 'ruled out',
  },
  { name: 'the page came', url, facts: { software, attempt: answered(200) }, is: 'ruled out' },
  {
    name: 'no browser took part, and the page comes (works-now)',
    url,
    facts: { software, connect: accepted, replies: [reply('http://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
]);

test('names it, and how to try without it', () => {
  const { title, steps } = wordsOf(securitySoftwareIntercepts, url, { software: vpn });
  expect(title).toBe('Your VPN, Cloudflare WARP, may be interfering with the connection');
  expect(steps[0]?.text).toMatch(/^Disconnect Cloudflare WARP for a minute/);
});

test('does not say VPN twice where the system tells no name', () => {
  const unnamed = vpn.map((one) => ({ ...one, name: 'VPN' }));
  const { title, why, steps } = wordsOf(securitySoftwareIntercepts, url, { software: unnamed });
  expect(title).toBe('Your VPN may be interfering with the connection');
  expect(why).toContain('the VPN can intercept');
  expect(steps[0]?.text).toMatch(/^Disconnect the VPN for a minute/);
  expect(steps[1]?.text).toContain('the exceptions in the VPN and');
});
