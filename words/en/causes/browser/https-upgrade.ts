import type { Redirects } from '../../../../evidence/browser/redirects.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { hostWithPort, openByNumber } from '../../steps/open-by-number.ts';

export const httpsUpgrade: CauseWords<'https-upgrade'> = {
  title: ({ from, reason }) =>
    reason === 'upgrade-insecure-requests'
      ? `The page before this one has ${hostWithPort(from)} opened with https`
      : `The browser insists on https for ${hostWithPort(from)}`,
  why: ({ from, reason, isPlain }) =>
    [
      `${hostWithPort(from)} was asked for with http, and ${causesOf[reason ?? 'unknown']}.`,
      ...(isPlain ? ['Asked in plain HTTP, the server answers.'] : []),
    ].join(' '),
  steps: ({ from, reason }, { target, browser }) => [
    ...openByNumber(target, from),
    ...(reason === 'upgrade-insecure-requests' ? [] : settingOff(browser)),
    ...(reason === 'https-first' ? [] : [pagePolicy]),
    { text: 'Or have the server speak https, with a certificate for this name.' },
  ],
};

type Reason = NonNullable<Redirects[number]['reason']>;

const causesOf: Record<Reason | 'unknown', string> = {
  'https-first': 'the browser made https of it, because it is set to use secure connections only',
  'upgrade-insecure-requests':
    'the browser made https of it, because the page before this one says `upgrade-insecure-requests`',
  hsts: 'the browser made https of it',
  other: 'the browser made https of it by itself',
  unknown:
    'the browser made https of it by itself. A setting for secure connections only does that, and so does a page that says `upgrade-insecure-requests`',
};

const pagePolicy: Step = {
  text: 'Where a link of your own page led here, take `upgrade-insecure-requests` out of its Content-Security-Policy while you develop.',
};

function settingOff(browser: string | undefined): Step[] {
  const chromium = {
    text: 'In Chrome and its relatives, see Settings, Privacy and security, Security: turn “Always use secure connections” off, or add this site to its exceptions.',
  };
  const firefox = {
    text: 'In Firefox, see Settings, Privacy & Security, HTTPS-Only Mode: add this site under “Manage Exceptions”, or turn the mode off.',
  };
  if (browser === 'chromium') return [chromium];
  return browser === 'firefox' ? [firefox] : [chromium, firefox];
}
