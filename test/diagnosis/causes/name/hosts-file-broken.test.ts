import { expect, test } from 'vitest';
import { hostsFileBroken } from '../../../../diagnosis/causes/name/hosts-file-broken.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, failed, http, listeners, pending, reply } from '../../evidence.ts';

const missing = { name: 'localhost', addresses: [], error: 'EAI_AGAIN' };
const path = '/etc/hosts';
const missingInFile = { ...missing, hostsFile: { path, addresses: [], localhost: [] } };
const astray = { name: 'localhost', addresses: ['192.0.2.7'] };
const astrayInFile = { ...astray, hostsFile: { path, addresses: ['192.0.2.7'], localhost: ['192.0.2.7'] } };
const good = { name: 'localhost', addresses: ['127.0.0.1'] };
const shop = 'http://shop.test:3000/';

describeCause(hostsFileBroken, [
  {
    name: 'the file has no line, and the page failed in a way that nobody told',
    facts: { attempt: failed('other'), resolution: missingInFile },
    is: 'likely',
  },
  { name: 'the file has no line, and the resolver no address', facts: { resolution: missingInFile }, is: 'certain' },
  { name: 'the file leads it elsewhere', facts: { resolution: astrayInFile }, is: 'certain' },
  {
    name: 'a browser that asks the system got no address',
    facts: { attempt: failed('name-not-resolved', 'safari'), resolution: missingInFile },
    is: 'certain',
  },
  { name: 'the resolver has no address, and nobody read the file', facts: { resolution: missing }, is: 'likely' },
  {
    name: 'the resolver has no address, and the file has',
    facts: { resolution: { ...missing, hostsFile: { path, addresses: [], localhost: ['127.0.0.1'] } } },
    is: 'likely',
  },
  {
    name: 'the server is on [::1] alone, where a browser without IPv6 finds nothing (ipv6-only-listener)',
    facts: { attempt: failed('name-not-resolved'), connect: connect({ '127.0.0.1': 'refused', '::1': 'accepted' }) },
    is: 'less likely',
  },
  {
    name: 'the server is on [::1] alone, and the system has no address for localhost',
    facts: {
      attempt: failed('name-not-resolved', 'safari'),
      connect: connect({ '127.0.0.1': 'refused', '::1': 'accepted' }),
      resolution: missingInFile,
    },
    is: 'certain',
  },
  { name: 'only the browser spoke', facts: { attempt: failed('name-not-resolved') }, is: 'likely' },
  {
    name: 'the server may not have started because of it',
    facts: { attempt: failed('refused'), connect: bothRefuse, resolution: missingInFile },
    is: 'likely',
  },
  {
    name: 'the server listens where the file leads it, and the browser looks for it here',
    facts: {
      attempt: failed('refused'),
      connect: bothRefuse,
      listeners: listeners('192.0.2.7:3000'),
      resolution: astrayInFile,
    },
    is: 'certain',
  },
  {
    name: 'the server listens on an address that no line in the file leads to (bound-to-other-address)',
    facts: {
      attempt: failed('refused'),
      connect: bothRefuse,
      listeners: listeners('192.0.2.8:3000'),
      resolution: astrayInFile,
    },
    is: 'likely',
  },
  {
    name: 'the server listens where the resolver leads it, and nobody read the file',
    facts: {
      attempt: failed('refused'),
      connect: bothRefuse,
      listeners: listeners('192.0.2.7:3000'),
      resolution: astray,
    },
    is: 'likely',
  },
  {
    name: 'the proxy of a development server may have asked for it',
    facts: { attempt: answered(502), resolution: astrayInFile },
    is: 'likely',
  },
  {
    name: 'a proxy says that it asked in vain',
    url: 'http://127.0.0.1:3000/',
    facts: {
      attempt: answered(502),
      replies: [reply('http://127.0.0.1', http(502, { excerpt: 'proxy error: getaddrinfo EAI_AGAIN localhost' }))],
    },
    is: 'likely',
  },
  {
    name: 'a proxy says that it asked another name in vain (upstream-down)',
    facts: {
      attempt: answered(502),
      replies: [reply('http://127.0.0.1', http(502, { excerpt: 'getaddrinfo ENOTFOUND localhost.api.test' }))],
    },
    is: 'ruled out',
  },
  { name: 'a name of one’s own has no line', url: shop, facts: { attempt: failed('name-not-resolved') }, is: 'likely' },
  {
    name: 'the line of a name of one’s own leads elsewhere',
    url: shop,
    facts: {
      attempt: failed('timed-out'),
      resolution: { name: 'shop.test', addresses: ['192.0.2.7'], hostsFile: { path, addresses: ['192.0.2.7'] } },
    },
    is: 'likely',
  },
  {
    name: 'a name of one’s own leads here (nothing-listening)',
    url: shop,
    facts: { attempt: failed('refused'), resolution: { name: 'shop.test', addresses: ['127.0.0.1'] } },
    is: 'ruled out',
  },
  {
    name: 'a name that DNS leads elsewhere is another site',
    url: 'http://nas.lan:5000/',
    facts: { attempt: failed('refused'), resolution: { name: 'nas.lan', addresses: ['192.0.2.7'] } },
    is: 'ruled out',
  },
  {
    name: 'nobody looked the name up (nothing-listening)',
    facts: { connect: bothRefuse },
    is: 'undecided: resolution',
  },
  { name: 'the name is known', facts: { attempt: failed('refused'), resolution: good }, is: 'ruled out' },
  {
    name: 'this browser knows the name by heart, and the server hangs (server-hung)',
    facts: { attempt: pending(), resolution: missingInFile },
    is: 'ruled out',
  },
  { name: 'the page came', facts: { attempt: answered(200), resolution: missingInFile }, is: 'ruled out' },
  {
    name: 'a name below localhost (subdomain-not-resolved)',
    url: 'http://shop.localhost:3000/',
    facts: { attempt: failed('name-not-resolved') },
    is: 'ruled out',
  },
  {
    name: 'a number needs no name',
    url: 'http://127.0.0.1:3000/',
    facts: { resolution: missingInFile },
    is: 'ruled out',
  },
]);

test('says where the name leads, and which line is to be there', () => {
  const { title, steps } = wordsOf(hostsFileBroken, 'http://localhost:3000/', { resolution: astrayInFile });
  expect(title).toBe('The name localhost resolves to 192.0.2.7, not to this computer');
  expect(steps.map(({ open }) => open)).toContain('http://127.0.0.1:3000/');
  expect(steps.map(({ command }) => command)).toContain("echo '127.0.0.1 localhost' | sudo tee -a /etc/hosts");
});

test('offers no number where a server asks for the name', () => {
  // Without a browser the reply tells.
  const failing = { replies: [reply('http://127.0.0.1', http(502))] };
  for (const seen of [{ attempt: failed('refused') }, { attempt: answered(502) }, failing]) {
    const { steps } = wordsOf(hostsFileBroken, 'http://localhost:3000/', { ...seen, resolution: astrayInFile });
    expect(steps.filter(({ open }) => open)).toEqual([]);
    expect(steps[0]?.text).toMatch(/127\.0\.0\.1 instead of localhost/);
  }
});

test('says so where the system is told not to look into the file', () => {
  const resolution = { ...missingInFile, order: ['dns'] };
  const { why, steps } = wordsOf(hostsFileBroken, 'http://localhost:3000/', { resolution });
  expect(why).toContain("/etc/nsswitch.conf doesn't list that file as a source");
  expect(steps.map(({ text }) => text).join(' ')).toContain('/etc/nsswitch.conf');
});
