import { addressAt, type Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Redirects } from '../../../evidence/browser/redirects.ts';
import type { Facts } from '../../../evidence/index.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { stillLeadsTo } from '../../reading/reply/leads-to.ts';
import { isSameAddress } from '../../reading/reply/plain-address.ts';

/** The browser follows a permanent redirect it got earlier, without asking the server again. */
export const cachedRedirect = defineCause({
  id: 'cached-redirect',
  stop: 'browser',
  needs: ['redirects'],
  uses: ['attempt', 'replies'],
  judge({ target, redirects, attempt, replies }) {
    const cached = redirects.find(({ by }) => by === 'cache');
    if (!cached || isDeadEnd(cached, attempt)) return ruledOut;
    const now = cached.now ?? replyTo(cached.from, target, replies);
    if (now && stillLeadsTo(now, cached.from, cached.to)) return ruledOut;
    const details = { from: cached.from, to: cached.to, isAskedAgain: now !== undefined };
    return now && hasHarmed(attempt) ? certain(details) : likely(details);
  },
});

/** If nothing answers, an old redirect to the same server explains nothing. */
function isDeadEnd({ from, to, now }: Redirects[number], attempt: Attempt | undefined): boolean {
  const isSameServer = new URL(from).origin === new URL(to).origin;
  return isSameServer && !now && failedWith(attempt, 'refused');
}

function hasHarmed(attempt: Attempt | undefined): boolean {
  return attempt?.outcome === 'failed' || (attempt?.outcome === 'answered' && attempt.status >= 400);
}

/** The port's reply to the address itself, path included. */
function replyTo(address: string, target: Target, replies: Facts['replies'] | undefined) {
  const row = replies?.find(
    ({ scheme, outcome }) => outcome.kind === 'http' && isSameAddress(addressAt(target, { scheme }), address),
  );
  return row?.outcome.kind === 'http' ? row.outcome : undefined;
}
