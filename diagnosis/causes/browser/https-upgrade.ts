import { addressAt, isLoopbackName } from '../../../evidence/address/target.ts';
import { errorCodeOf } from '../../../evidence/browser/failure-of.ts';
import type { Redirects } from '../../../evidence/browser/redirects.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import {
  answersInPlain,
  failedForLackOfTls,
  type Known,
  type SentToHttps,
  sentToHttps,
} from '../../reading/tls/sent-to-https.ts';

/** The browser is set to prefer HTTPS, or the previous page asked for it, but the server speaks plain HTTP. */
export const httpsUpgrade = defineCause({
  id: 'https-upgrade',
  stop: 'browser',
  needs: [],
  uses: ['redirects', 'attempt', 'replies'],
  judge({ target, redirects, attempt, replies }) {
    const sent = sentToHttps({ target, redirects, attempt, replies }) ?? warnedOf({ target, redirects, attempt });
    if (!sent || (sent.redirect && !mayBeSetting(sent.redirect))) return ruledOut;
    if (attempt && !failedForLackOfTls({ target, attempt, replies })) return ruledOut;
    const reason = sent.redirect?.reason;
    const isPlain = answersInPlain(sent, target, replies);
    const details = { from: sent.from, reason, isPlain };
    return reason && reason !== 'other' && attempt && isPlain ? certain(details) : likely(details);
  },
});

/** In its HTTPS-only mode, Chromium warns under the original address and reports a request blocked by the client. */
function warnedOf({
  target,
  redirects,
  attempt,
}: Pick<Known, 'target' | 'redirects' | 'attempt'>): SentToHttps | undefined {
  const isEnded = /BLOCKED_BY_CLIENT/.test(errorCodeOf(attempt));
  const isName = target.scheme === 'http' && target.kind === 'name' && !isLoopbackName(target.host);
  const to = addressAt(target, { scheme: 'https' });
  return isEnded && isName && redirects === undefined ? { from: target.url, to } : undefined;
}

function mayBeSetting({ by, reason }: Redirects[number]): boolean {
  return (by === 'browser' || by === 'unknown') && reason !== 'hsts';
}
