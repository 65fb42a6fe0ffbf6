import { isLoopbackAddress, isLoopbackName } from '../../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
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
    if (failedWith(attempt, 'name-not-resolved')) return certain(details);
    // The name is meant for another machine, but browsers that keep such names to themselves never go there.
    if (astray.length > 0 && isKept(attempt)) return likely({ ...details, isKeptByBrowser: true });
    // Where no browser was involved, those that know such names aren't affected.
    if (resolution?.addresses.length === 0 && mayHaveAskedSystem(attempt)) return likely(details);
    return astray.length > 0 && (!attempt || mayHaveAsked(attempt)) ? likely(details) : ruledOut;
  },
});

function isKept(attempt: Attempt | undefined): boolean {
  return failedWith(attempt, ...kept);
}

/** A page came, which may be that of the other machine. Chromium never asks where such a name leads. */
function mayHaveAsked({ outcome, browser }: Attempt): boolean {
  return outcome === 'answered' && browser !== 'chromium';
}

/** Nobody asked, or nobody noted how it failed in a browser that may ask the system for such names. */
function mayHaveAskedSystem(attempt: Attempt | undefined): boolean {
  if (!attempt) return true;
  return attempt.outcome === 'failed' && attempt.failure === 'other' && attempt.browser !== 'chromium';
}

/** How a request fails that went to this computer instead of the intended one. */
const kept: readonly Failure[] = ['refused', 'timed-out', 'unreachable', 'reset', 'empty', 'tls-protocol', 'other'];
