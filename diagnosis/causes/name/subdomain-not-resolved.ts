import { isLoopbackAddress, isLoopbackName } from '../../../evidence/address/target.ts';
import type { Failure } from '../../../evidence/browser/attempt.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';

/** A name that ends in .localhost doesn't resolve: some browsers and systems only know localhost itself. */
export const subdomainNotResolved = defineCause({
  id: 'subdomain-not-resolved',
  stop: 'name',
  needs: [],
  uses: ['resolution', 'attempt'],
  judge({ target, resolution, attempt }) {
    const name = target.host.replace(/\.$/, '').toLowerCase();
    if (name === 'localhost' || !isLoopbackName(name)) return ruledOut;
    const astray = resolution?.addresses.filter((address) => !isLoopbackAddress(address)) ?? [];
    const details = { name, astray, isSeenByBrowser: attempt !== undefined, isKeptByBrowser: false };
    if (attempt?.outcome === 'failed' && attempt.failure === 'name-not-resolved') return certain(details);
    // The name is meant for another machine, but browsers that keep such names to themselves never go there.
    const isMeantElsewhere = astray.length > 0 && attempt?.outcome === 'failed' && kept.includes(attempt.failure);
    if (isMeantElsewhere) return likely({ ...details, isKeptByBrowser: true });
    if (attempt) return ruledOut;
    // No browser was involved. Those that know such names aren't affected.
    return resolution && (resolution.addresses.length === 0 || astray.length > 0) ? likely(details) : ruledOut;
  },
});

/** How a request fails that went to this computer instead of the intended one. */
const kept: readonly Failure[] = ['refused', 'timed-out', 'unreachable', 'reset', 'empty', 'tls-protocol', 'other'];
