import { expect, test } from 'vitest';
import { mixedContent } from '../../../../diagnosis/causes/browser/mixed-content.ts';
import { failedCall, page } from '../../calls.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { failed } from '../../evidence.ts';

const from = 'https://example.test';

describeCause(mixedContent, [
  {
    name: 'a page that was led here from elsewhere is no call',
    url: 'http://shop.test:3000/',
    facts: { attempt: { ...failed('other'), from } },
    is: 'ruled out',
  },
  { name: 'the browser says so', facts: { attempt: failedCall('mixed-content', { from }) }, is: 'certain' },
  {
    name: 'the browser says so, and nothing else is known',
    facts: { attempt: failed('mixed-content') },
    is: 'certain',
  },
  {
    name: 'Safari blocks localhost for a page that came by https',
    facts: { attempt: failedCall('blocked', { from, resource: 'script', browser: 'safari' }) },
    is: 'certain',
  },
  {
    name: 'Safari gives no reason',
    facts: { attempt: failedCall('other', { from, browser: 'safari' }) },
    is: 'likely',
  },
  {
    name: 'a name of its own, which Chromium does not take for this computer',
    url: 'http://app.test:3000/',
    facts: { attempt: failedCall('other', { from: 'https://shop.test' }) },
    is: 'likely',
  },
  {
    name: 'the address of everywhere',
    url: 'http://0.0.0.0:3000/',
    facts: { attempt: failedCall('other', { from, browser: 'firefox' }) },
    is: 'likely',
  },
  {
    name: 'the same name, and a reply came',
    url: 'http://app.test:3000/',
    facts: { attempt: failedCall('other', { from }), exchange: { status: 200, headers: {} } },
    is: 'ruled out',
  },
  {
    name: 'localhost in Chromium, which lets it pass',
    facts: { attempt: failedCall('other', { from }) },
    is: 'ruled out',
  },
  {
    name: '[::1] in Firefox, which lets it pass',
    url: 'http://[::1]:3000/',
    facts: { attempt: failedCall('blocked', { from, browser: 'firefox' }) },
    is: 'ruled out',
  },
  {
    name: 'Safari, and the port refuses: it was tried',
    facts: { attempt: failedCall('refused', { from, browser: 'safari' }) },
    is: 'ruled out',
  },
  {
    name: 'Safari, and the page came by http itself',
    facts: { attempt: failedCall('blocked', { from: page, browser: 'safari' }) },
    is: 'ruled out',
  },
  {
    name: 'Safari, and the call goes by https',
    url: 'https://localhost:3000/',
    facts: { attempt: failedCall('blocked', { from, browser: 'safari' }) },
    is: 'ruled out',
  },
  { name: 'nothing is known', facts: {}, is: 'undecided: attempt' },
]);

test('Safari is told apart, since the other browsers let it pass', () => {
  const attempt = failedCall('blocked', { from, resource: 'script', browser: 'safari' });
  const { why, steps } = wordsOf(mixedContent, 'http://localhost:8000/example.js', { attempt });
  expect(why).toContain('Safari blocks that even for this computer');
  expect(steps.map(({ text }) => text).join()).toContain('Chrome, Edge or Firefox');
});
