import { isLoopbackAddress, type Target } from '../../../evidence/address/target.ts';
import type { Failure } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Replies } from '../../../evidence/port/replies.ts';
import { asksForTls } from '../../../evidence/reply/asks-for-tls.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { preloadedEnding } from '../../knowledge/preloaded-endings.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { failedForLackOfTls, isMadeHttps } from '../../reading/tls/sent-to-https.ts';
import { speaksTls } from '../../reading/tls/speaks-tls.ts';

/** Browsers open names with this ending over HTTPS only, and the local server isn't set up for it. */
export const hstsPreloadedName = defineCause({
  id: 'hsts-preloaded-name',
  stop: 'browser',
  needs: [],
  uses: ['attempt', 'redirects', 'replies'],
  judge(facts) {
    const { target, attempt, redirects = [], replies } = facts;
    const ending = preloadedEnding(target.host);
    if (!ending || target.kind !== 'name' || leadsElsewhere(target)) return ruledOut;
    const isMadeHttpsd = redirects.some((one) => one.by === 'browser' && isMadeHttps(one));
    const isPlain = replies !== undefined && speaksPlainOnly(replies);
    const details = { host: target.host, ending, renamed: renamed(target.host), isPlain };
    if (!attempt) return isPlain ? likely(details) : ruledOut;
    if (attempt.outcome !== 'failed') return ruledOut;
    const isCertain = target.scheme === 'http' || isMadeHttpsd || isPlain;
    if (isTlsFailure(attempt.failure)) return isCertain ? certain(details) : likely(details);
    return mayBeTls(facts, { isMadeHttpsd, isPlain }) ? likely(details) : ruledOut;
  },
});

function isTlsFailure(failure: Failure): boolean {
  return failure.startsWith('tls-') || failure.startsWith('cert-');
}

/**
 * How else a handshake with a plain HTTP server can end. Where the browser was seen to turn http into https, any failure is one on a way that
 * isn't set up: without a port in the address, that's even another port.
 */
function mayBeTls(
  facts: Reading<'attempt' | 'replies'>,
  { isMadeHttpsd, isPlain }: { isMadeHttpsd: boolean; isPlain: boolean },
): boolean {
  const { attempt, replies = [] } = facts;
  const isServed = replies.some(({ scheme, outcome }) => scheme === 'https' && speaksTls(outcome));
  if (isMadeHttpsd) return !isServed && failedForLackOfTls(facts);
  return isPlain && failedWith(attempt, ...handshakes);
}

const handshakes: readonly Failure[] = ['reset', 'empty', 'timed-out', 'other'];

function leadsElsewhere({ addresses = [] }: Target): boolean {
  return addresses.some((address) => !isLoopbackAddress(address));
}

function speaksPlainOnly(replies: Replies): boolean {
  const inTls = replies.some(({ scheme, outcome }) => scheme === 'https' && speaksTls(outcome));
  return (
    !inTls &&
    replies.some(({ scheme, outcome }) => scheme === 'http' && outcome.kind === 'http' && !asksForTls(outcome))
  );
}

/** `shop.dev` as `shop.test`. */
function renamed(host: string): Target['host'] {
  return host.replace(/\.$/, '').replace(/\.[^.]+$/, '.test');
}
