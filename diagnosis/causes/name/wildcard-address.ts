import { addressAt, addressesOf, type Target, urlHost } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { hasListener } from '../../reading/port/bound-addresses.ts';
import { anyAccepts, connectResult } from '../../reading/port/connect-results.ts';
import { isHttp } from '../../reading/reply/own-replies.ts';

/** The address means "every address" to a server that listens on it. It isn't the address of any one computer. */
export const wildcardAddress = defineCause({
  id: 'wildcard-address',
  stop: 'name',
  needs: ['connect'],
  uses: ['attempt', 'exchange', 'replies', 'listeners'],
  judge(facts) {
    const { target, os, attempt } = facts;
    if (target.kind !== 'wildcard') return ruledOut;
    const details = { host: urlHost(target.host), reachable: addressAt(target, { host: 'localhost' }) };
    if (!attempt) return likely(details);
    if (attempt.outcome !== 'failed') return ruledOut;
    if (attempt.failure === 'address-invalid') return certain(details);
    // Windows can't connect to this address. Elsewhere, a browser that gives no reason may have refused by itself.
    if (attempt.failure === 'other' || attempt.failure === 'unreachable' || isUntoldCall(facts)) return likely(details);
    if (attempt.failure !== 'refused') return os === 'windows' ? likely(details) : ruledOut;
    // Firefox 153 refuses by itself. Chromium 156 takes 0.0.0.0 for 127.0.0.1 and [::] for [::1], and was refused there.
    if (attempt.browser === 'firefox' || isElsewhere(facts)) return certain(details);
    return isMostlyRefused(facts) ? likely(details) : ruledOut;
  },
});

/** Something listens there and takes connections, and nobody noted which browser it was: most of them refuse by themselves. */
function isMostlyRefused({ target, attempt, listeners }: Reading<'attempt' | 'listeners'>): boolean {
  return attempt?.browser === undefined && hasListener(target, listeners);
}

/** Another address of this computer takes the connection, and the one that Chromium asks doesn't. */
function isElsewhere({ target, connect }: { target: Target; connect: Facts['connect'] }): boolean {
  const [asked = ''] = addressesOf(target);
  return anyAccepts(connect) && connectResult(connect, asked) === 'refused';
}

/**
 * A page's script learns of no socket why it failed, and Firefox and Safari name CORS for a call that reached nobody. Chromium may have
 * reached 127.0.0.1, and whoever answers there.
 */
function isUntoldCall({ attempt, exchange, replies = [] }: Reading<'attempt' | 'exchange' | 'replies'>): boolean {
  if (attempt?.outcome !== 'failed' || exchange?.status !== undefined) return false;
  const isChromium = attempt.browser === 'chromium';
  if (attempt.failure === 'websocket') return !(isChromium && isHttp(replies));
  return attempt.failure === 'cors' && !isChromium;
}
