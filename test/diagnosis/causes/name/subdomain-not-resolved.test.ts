import { expect, test } from 'vitest';
import { subdomainNotResolved } from '../../../../diagnosis/causes/name/subdomain-not-resolved.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, failed, pending } from '../../evidence.ts';

const url = 'http://shop.localhost:3000/';
const unknown = { name: 'shop.localhost', addresses: [], error: 'ENOTFOUND' };

describeCause(subdomainNotResolved, [
  { name: 'Safari asked the system', url, facts: { attempt: failed('name-not-resolved', 'safari') }, is: 'certain' },
  {
    name: 'the system knows no such name either',
    url,
    facts: { attempt: failed('name-not-resolved'), resolution: unknown },
    is: 'certain',
  },
  { name: 'no browser took part', url, facts: { resolution: unknown }, is: 'likely' },
  {
    name: 'nobody noted how it failed in Firefox, of which some ask the system',
    url,
    facts: { attempt: failed('other', 'firefox'), resolution: unknown },
    is: 'likely',
  },
  {
    name: 'nobody noted how it failed in Chromium, which never asks',
    url,
    facts: { attempt: failed('other'), resolution: unknown },
    is: 'ruled out',
  },
  {
    name: 'a line leads it elsewhere',
    url,
    facts: { resolution: { name: 'shop.localhost', addresses: ['192.0.2.7'] } },
    is: 'likely',
  },
  {
    name: 'a line leads it elsewhere, and the browser asks this computer',
    url,
    facts: {
      attempt: failed('refused'),
      connect: bothRefuse,
      resolution: { name: 'shop.localhost', addresses: ['192.0.2.7'] },
    },
    is: 'likely',
  },
  {
    name: 'a line leads it elsewhere, and another program on this computer answers',
    url,
    facts: { attempt: answered(200), resolution: { name: 'shop.localhost', addresses: ['192.0.2.7'] } },
    is: 'ruled out',
  },
  {
    name: 'it leads elsewhere, and a page came to a browser that may have asked where',
    url,
    facts: { attempt: answered(200, 'firefox'), resolution: { name: 'shop.localhost', addresses: ['192.0.2.7'] } },
    is: 'likely',
  },
  {
    name: 'it leads here, and a page came (works-now)',
    url,
    facts: { attempt: answered(200, 'firefox'), resolution: { name: 'shop.localhost', addresses: ['127.0.0.1'] } },
    is: 'ruled out',
  },
  {
    name: 'this browser knows the name, and was refused (nothing-listening)',
    url,
    facts: { attempt: failed('refused'), connect: bothRefuse, resolution: unknown },
    is: 'ruled out',
  },
  {
    name: 'this browser waits for an answer',
    url,
    facts: { attempt: pending(), resolution: unknown },
    is: 'ruled out',
  },
  { name: 'this browser was answered', url, facts: { attempt: answered(500), resolution: unknown }, is: 'ruled out' },
  {
    name: 'the system knows the name',
    url,
    facts: { resolution: { name: 'shop.localhost', addresses: ['::1', '127.0.0.1'] } },
    is: 'ruled out',
  },
  {
    name: 'localhost itself (hosts-file-broken)',
    url: 'http://localhost:3000/',
    facts: { attempt: failed('name-not-resolved') },
    is: 'ruled out',
  },
  {
    name: 'another name (hosts-file-broken)',
    url: 'http://shop.test:3000/',
    facts: { attempt: failed('name-not-resolved') },
    is: 'ruled out',
  },
]);

test('offers the same page under localhost', () => {
  const { steps } = wordsOf(subdomainNotResolved, `${url}a?b`, { resolution: unknown });
  expect(steps.at(-1)?.open).toBe('http://localhost:3000/a');
});

test('has a name that is meant for another machine end in something else', () => {
  const { title, steps } = wordsOf(subdomainNotResolved, `${url}a?b`, {
    attempt: failed('refused'),
    resolution: { name: 'shop.localhost', addresses: ['192.0.2.7'] },
  });
  expect(title).toBe('The name shop.localhost is set to 192.0.2.7, but this browser ignores that');
  expect(steps[0]?.text).toContain('shop.test');
  expect(steps[1]?.command).toBe('curl -v --resolve shop.localhost:3000:192.0.2.7 "http://shop.localhost:3000/a"');
});
