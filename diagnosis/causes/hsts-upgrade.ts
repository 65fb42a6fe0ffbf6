import type { Attempt } from '../../evidence/attempt.ts';
import { isLoopbackName, type Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { hostOf, hostWithPort, openByNumber } from '../past-https.ts';
import { answersInPlain, failedForLackOfTls, type SentToHttps, sentToHttps } from '../sent-to-https.ts';

/** The browser remembers that a name once asked for https only, and keeps to it on every port of that name. */
export const hstsUpgrade = defineCause({
  id: 'hsts-upgrade',
  stop: 'browser',
  needs: [],
  uses: ['redirects', 'attempt', 'replies'],
  judge({ target, redirects, attempt, replies }) {
    const sent = sentToHttps({ target, redirects, attempt, replies });
    if (!sent || !mayBeHsts(sent, target, attempt)) return ruledOut;
    if (attempt && !failedForLackOfTls(attempt)) return ruledOut;
    const isTold = sent.redirect?.reason === 'hsts';
    const details = { from: sent.from, to: sent.to, isTold, isPlain: answersInPlain(sent, target, replies) };
    return isTold && attempt && details.isPlain ? certain(details) : likely(details);
  },
  text: {
    title: ({ from }) => `The browser has noted that ${hostOf(from)} is to be opened with https only`,
    why: ({ from, to, isTold, isPlain }) =>
      [
        isTold
          ? `The browser itself turned ${hostWithPort(from)} from http into https, because of a header named Strict-Transport-Security that this name once sent.`
          : `The address began with http, and the browser asked ${hostWithPort(to)} with https. A header named Strict-Transport-Security, sent once by any server of this name, has that effect.`,
        'The note is about the name, so it holds for every port.',
        ...(isPlain ? ['Asked in plain HTTP, the server answers.'] : []),
      ].join(' '),
    steps: ({ from }, { target, browser }) => [
      ...openByNumber(target, from),
      ...forget(hostOf(from), browser),
      {
        text: 'Find the project that sends Strict-Transport-Security, and leave that header to production: otherwise the note comes back.',
      },
    ],
  },
});

/** Browsers keep no such note about addresses in numbers; Firefox 153 and Chromium 156 keep none about localhost, older ones did. */
function mayBeHsts({ redirect }: SentToHttps, { kind, host }: Target, attempt: Attempt | undefined): boolean {
  if (attempt?.outcome === 'failed' && attempt.failure === 'https-only') return false;
  if (redirect && redirect.by !== 'browser' && redirect.by !== 'unknown') return false;
  if (redirect?.reason) return redirect.reason === 'hsts';
  if (kind !== 'name') return false;
  return !(redirect && attempt?.browser === 'firefox' && isLoopbackName(host));
}

function forget(host: string, browser: string | undefined): Step[] {
  const chromium = {
    text: `In Chrome and its relatives, open \`chrome://net-internals/#hsts\`, write ${host} under “Delete domain security policies”, and press Delete.`,
  };
  const firefox = {
    text: `In Firefox, open the history (Ctrl+Shift+H), find ${host}, and choose “Forget About This Site”.`,
  };
  if (browser === 'chromium') return [chromium];
  return browser === 'firefox' ? [firefox] : [chromium, firefox];
}
