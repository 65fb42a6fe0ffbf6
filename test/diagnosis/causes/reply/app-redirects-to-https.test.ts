import { expect, test } from 'vitest';
import { appRedirectsToHttps } from '../../../../diagnosis/causes/reply/app-redirects-to-https.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, failed, http, listeners, owner, reply, vagueInFirefox } from '../../evidence.ts';

const [plain, secure] = ['http://localhost:8000/', 'https://localhost:8000/'];
const samePort = { from: plain, to: secure, by: 'server', status: 301 } as const;
const toPort443 = { from: plain, to: 'https://localhost/', by: 'server', status: 302 } as const;
const says = (location: string) => reply('http://127.0.0.1', http(301, { location }));
const noTls = reply('https://127.0.0.1', { kind: 'not-tls' });

describeCause(appRedirectsToHttps, [
  {
    name: 'to the same port, which speaks no TLS',
    url: secure,
    facts: { attempt: failed('tls-protocol'), redirects: [samePort], replies: [noTls, says(secure)] },
    is: 'certain',
  },
  {
    name: 'a page’s call went there, and the browser blames CORS',
    url: secure,
    facts: { attempt: failed('cors'), redirects: [samePort], replies: [noTls, says(secure)] },
    is: 'certain',
  },
  {
    name: 'to the same port, and Firefox cannot tell of its own question',
    url: secure,
    facts: {
      attempt: failed('tls-protocol', 'firefox'),
      redirects: [samePort],
      replies: [reply('https://127.0.0.1', vagueInFirefox), says(secure)],
    },
    is: 'certain',
  },
  {
    name: 'to port 443, where nothing is',
    url: 'https://localhost/',
    facts: { attempt: failed('refused'), connect: bothRefuse, redirects: [toPort443] },
    is: 'certain',
  },
  {
    name: 'to port 443, told of the address that was asked for',
    url: plain,
    facts: { attempt: failed('refused'), redirects: [toPort443] },
    is: 'certain',
  },
  {
    name: 'from the cache, and the server still says so',
    url: 'https://localhost/',
    facts: {
      attempt: failed('refused'),
      redirects: [{ ...toPort443, by: 'cache', now: { status: 301, location: 'https://localhost/' } }],
    },
    is: 'certain',
  },
  {
    name: 'without a browser, to the same port, which speaks no TLS',
    url: plain,
    facts: { replies: [says(secure), noTls] },
    is: 'certain',
  },
  {
    name: 'without a browser, to a port where nothing listens',
    url: plain,
    facts: { replies: [says('https://localhost/')], listeners: listeners('127.0.0.1:8000') },
    is: 'certain',
  },
  {
    name: 'without a browser, and nobody has asked in TLS',
    url: plain,
    facts: { replies: [says(secure)] },
    is: 'likely',
  },
  {
    name: 'the browser timed out at the other port',
    url: 'https://localhost/',
    facts: { attempt: failed('timed-out'), redirects: [toPort443] },
    is: 'likely',
  },
  {
    name: 'nobody saw who sent it on, and the server says that it does',
    url: secure,
    facts: {
      attempt: failed('tls-protocol'),
      redirects: [{ ...samePort, by: 'unknown' }],
      replies: [noTls, says(secure)],
    },
    is: 'certain',
  },
  {
    name: 'nobody saw who sent it on',
    url: 'https://localhost/',
    facts: { attempt: failed('refused'), redirects: [{ ...toPort443, by: 'unknown' }] },
    is: 'likely',
  },
  {
    name: 'TLS is there, with a certificate that is not trusted (cert-untrusted)',
    url: 'https://localhost/',
    facts: { attempt: failed('cert-untrusted'), redirects: [toPort443] },
    is: 'ruled out',
  },
  {
    name: 'without a browser, TLS is there on the same port',
    url: plain,
    facts: { replies: [says(secure), reply('https://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
  {
    name: 'without a browser, somebody listens on the other port',
    url: plain,
    facts: { replies: [says('https://localhost/')], listeners: listeners('127.0.0.1:8000', '[::]:443') },
    is: 'ruled out',
  },
  {
    name: 'from the cache, and the server says so no more (cached-redirect)',
    url: 'https://localhost/',
    facts: { attempt: failed('refused'), redirects: [{ ...toPort443, by: 'cache', now: { status: 200 } }] },
    is: 'ruled out',
  },
  {
    name: 'the browser did it by itself (hsts-upgrade)',
    url: secure,
    facts: { attempt: failed('tls-protocol'), redirects: [{ ...samePort, by: 'browser', reason: 'hsts' }] },
    is: 'ruled out',
  },
  {
    name: 'to another computer',
    url: plain,
    facts: { replies: [says('https://example.test/')] },
    is: 'ruled out',
  },
  {
    name: 'it came to an answer',
    url: secure,
    facts: { attempt: answered(200), redirects: [samePort] },
    is: 'ruled out',
  },
  {
    name: 'https was asked for, and the server sends nobody on (https-to-http-server)',
    url: secure,
    facts: { attempt: failed('tls-protocol'), redirects: [], replies: [noTls, reply('http://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
  { name: 'nothing is known', url: plain, facts: {}, is: 'ruled out' },
]);

test('names the setting of the framework that runs there', () => {
  const settingFor = (framework?: 'django') =>
    wordsOf(appRedirectsToHttps, secure, {
      attempt: failed('tls-protocol'),
      redirects: [samePort],
      owners: [owner('127.0.0.1', { program: 'python3', ...(framework && { framework }) })],
    }).steps[0]?.text;
  expect(settingFor('django')).toMatch(/SECURE_SSL_REDIRECT to False/);
  expect(settingFor()).toMatch(/siteurl/);
});
