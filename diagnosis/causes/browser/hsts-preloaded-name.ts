import { isLoopbackAddress, type Target } from '../../../evidence/address/target.ts';
import type { Failure } from '../../../evidence/browser/attempt.ts';
import type { Replies } from '../../../evidence/port/replies.ts';
import { asksForTls } from '../../../evidence/reply/asks-for-tls.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { preloadedEnding } from '../../knowledge/preloaded-endings.ts';
import { speaksTls } from '../../reading/port/way-to-port.ts';
import { isMadeHttps } from '../../reading/tls/sent-to-https.ts';

/** Browsers open names with this ending over HTTPS only, and the local server isn't set up for it. */
export const hstsPreloadedName = defineCause({
  id: 'hsts-preloaded-name',
  stop: 'browser',
  needs: [],
  uses: ['attempt', 'redirects', 'replies'],
  judge({ target, attempt, redirects = [], replies }) {
    const ending = preloadedEnding(target.host);
    if (!ending || target.kind !== 'name' || leadsElsewhere(target)) return ruledOut;
    const isMadeHttpsd = redirects.some((one) => one.by === 'browser' && isMadeHttps(one));
    const isPlain = replies !== undefined && speaksPlainOnly(replies);
    const details = { host: target.host, ending, renamed: renamed(target.host), isPlain };
    if (!attempt) return isPlain ? likely(details) : ruledOut;
    if (attempt.outcome !== 'failed') return ruledOut;
    const isCertain = target.scheme === 'http' || isMadeHttpsd || isPlain;
    if (isTlsFailure(attempt.failure)) return isCertain ? certain(details) : likely(details);
    return mayBeTls(attempt.failure, { isMadeHttpsd, isPlain }) ? likely(details) : ruledOut;
  },
});

function isTlsFailure(failure: Failure): boolean {
  return failure.startsWith('tls-') || failure.startsWith('cert-');
}

/**
 * How else a handshake with a plain HTTP server can end. Without a port in the address, https goes to another port than http, and nothing
 * may listen there.
 */
function mayBeTls(failure: Failure, { isMadeHttpsd, isPlain }: { isMadeHttpsd: boolean; isPlain: boolean }): boolean {
  if (failure === 'refused') return isMadeHttpsd;
  return isPlain && ['reset', 'empty', 'timed-out', 'other'].includes(failure);
}

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
