import type { Redirects } from '../../../../evidence/browser/redirects.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { hostWithPort, openByNumber } from '../../steps/open-by-number.ts';

export const httpsUpgrade: CauseWords<'https-upgrade'> = {
  title: ({ from, reason }) =>
    reason === 'upgrade-insecure-requests'
      ? `The previous page makes the browser open ${hostWithPort(from)} over HTTPS`
      : `The browser insists on HTTPS for ${hostWithPort(from)}`,
  why: ({ from, reason, isPlain }) =>
    [
      upgradeWords[reason ?? 'unknown'](hostWithPort(from)),
      ...(isPlain ? ['Over plain HTTP, the server answers.'] : []),
    ].join(' '),
  steps: ({ from, reason }, { target, browser }) => [
    ...openByNumber(target, from),
    ...(reason === 'upgrade-insecure-requests' ? [] : settingOff(browser)),
    ...(reason === 'https-first' ? [] : [pagePolicy]),
    { text: 'Or turn on HTTPS in the server, with a certificate for this name.' },
  ],
};

type Reason = NonNullable<Redirects[number]['reason']>;

const upgradeWords: Record<Reason | 'unknown', (host: string) => string> = {
  'https-first': (host) =>
    `The browser switched ${host} from http to https because it's set to use secure connections only.`,
  'upgrade-insecure-requests': (host) =>
    `The browser switched ${host} from http to https because the previous page sets \`upgrade-insecure-requests\`.`,
  hsts: (host) => `The browser switched ${host} from http to https.`,
  other: (host) => `The browser itself switched ${host} from http to https.`,
  unknown: (host) =>
    `The browser itself switched ${host} from http to https. It does that if it's set to use secure connections only, or if a page sets \`upgrade-insecure-requests\`.`,
};

const pagePolicy: Step = {
  text: 'If a link on your own page led here, remove `upgrade-insecure-requests` from its Content-Security-Policy during development.',
};

function settingOff(browser: string | undefined): Step[] {
  const chromium = {
    text: 'In Chrome, Edge and other Chromium browsers, go to Settings > Privacy and security > Security and turn off “Always use secure connections”, or add this site as an exception.',
  };
  const firefox = {
    text: 'In Firefox, go to Settings > Privacy & Security > HTTPS-Only Mode and add this site under “Manage Exceptions”, or turn the mode off.',
  };
  if (browser === 'chromium') return [chromium];
  return browser === 'firefox' ? [firefox] : [chromium, firefox];
}
