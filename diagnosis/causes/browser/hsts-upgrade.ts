import { isLoopbackName, type Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { preloadedEnding } from '../../knowledge/preloaded-endings.ts';
import { answersInPlain, failedForLackOfTls, type SentToHttps, sentToHttps } from '../../reading/tls/sent-to-https.ts';

/** The browser remembers that a server under this name once asked for HTTPS only, and applies that to every port. */
export const hstsUpgrade = defineCause({
  id: 'hsts-upgrade',
  stop: 'browser',
  needs: [],
  uses: ['redirects', 'attempt', 'replies'],
  judge({ target, redirects, attempt, replies }) {
    const sent = sentToHttps({ target, redirects, attempt, replies });
    // A name of a preloaded ending needs no note, and deleting one changes nothing.
    if (!sent || preloadedEnding(target.host) || !mayBeHsts(sent, target, attempt)) return ruledOut;
    if (attempt && !failedForLackOfTls({ target, attempt, replies })) return ruledOut;
    const isTold = sent.redirect?.reason === 'hsts';
    const details = { from: sent.from, to: sent.to, isTold, isPlain: answersInPlain(sent, target, replies) };
    return isTold && attempt && details.isPlain ? certain(details) : likely(details);
  },
});

/** Browsers don't remember HSTS for IP addresses. Firefox 153 and Chromium 156 don't for localhost either; older versions did. */
function mayBeHsts({ redirect }: SentToHttps, { kind, host }: Target, attempt: Attempt | undefined): boolean {
  if (failedWith(attempt, 'https-only')) return false;
  if (redirect && redirect.by !== 'browser' && redirect.by !== 'unknown') return false;
  if (redirect?.reason) return redirect.reason === 'hsts';
  if (kind !== 'name') return false;
  return !(redirect && attempt?.browser === 'firefox' && isLoopbackName(host));
}
