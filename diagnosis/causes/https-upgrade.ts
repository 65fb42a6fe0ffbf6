import type { Redirects } from '../../evidence/redirects.ts';
import { addressAt, isLoopbackName } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { hostWithPort, openByNumber } from '../past-https.ts';
import { answersInPlain, failedForLackOfTls, type Known, type SentToHttps, sentToHttps } from '../sent-to-https.ts';

/** The browser is set to prefer https, or the page before this one asked it to, and the server speaks plain HTTP. */
export const httpsUpgrade = defineCause({
  id: 'https-upgrade',
  stop: 'browser',
  needs: [],
  uses: ['redirects', 'attempt', 'replies'],
  judge({ target, redirects, attempt, replies }) {
    const sent = sentToHttps({ target, redirects, attempt, replies }) ?? warnedOf({ target, redirects, attempt });
    if (!sent || (sent.redirect && !mayBeSetting(sent.redirect))) return ruledOut;
    if (attempt && !failedForLackOfTls(attempt)) return ruledOut;
    const reason = sent.redirect?.reason;
    const isPlain = answersInPlain(sent, target, replies);
    const details = { from: sent.from, reason, isPlain };
    return reason && reason !== 'other' && attempt && isPlain ? certain(details) : likely(details);
  },
  text: {
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
  },
});

type Reason = NonNullable<Redirects[number]['reason']>;

/** Chromium, set to https alone, warns at the address as it was asked for, and calls that a request ended by the browser. */
function warnedOf({
  target,
  redirects,
  attempt,
}: Pick<Known, 'target' | 'redirects' | 'attempt'>): SentToHttps | undefined {
  const isEnded = attempt?.outcome === 'failed' && /BLOCKED_BY_CLIENT/.test(attempt.code ?? '');
  const isName = target.scheme === 'http' && target.kind === 'name' && !isLoopbackName(target.host);
  const to = addressAt(target, { scheme: 'https' });
  return isEnded && isName && redirects === undefined ? { from: target.url, to } : undefined;
}

function mayBeSetting({ by, reason }: Redirects[number]): boolean {
  return (by === 'browser' || by === 'unknown') && reason !== 'hsts';
}

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
