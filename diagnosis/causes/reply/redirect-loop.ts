import { failedWith } from '../../../evidence/browser/failure-of.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { findRedirectLoop } from '../../reading/reply/find-redirect-loop.ts';
import { isEndlessRedirect } from '../../reading/reply/is-endless-redirect.ts';
import { leadsTo } from '../../reading/reply/leads-to.ts';
import { ownHttpReply } from '../../reading/reply/own-replies.ts';
import { isSameAddress, plainAddress } from '../../reading/reply/plain-address.ts';

/** The server redirects the browser from one address to the next and back to the start. */
export const redirectLoop = defineCause({
  id: 'redirect-loop',
  stop: 'reply',
  needs: [],
  uses: ['attempt', 'redirects', 'replies'],
  judge({ target, attempt, redirects = [], replies }) {
    const isReported = failedWith(attempt, 'redirect-loop');
    if (attempt && !isReported) return ruledOut;
    const loop = findRedirectLoop(redirects) ?? selfLoop({ target, replies, attempt });
    const details = { host: new URL(target.url).host, loop: loop?.map(plainAddress), hops: redirects.length };
    if (isReported) return certain(details);
    return loop || isEndlessRedirect(redirects) ? likely(details) : ruledOut;
  },
});

/** A reply that leads to the very address that was asked. It may do so because the question carried no cookie. */
function selfLoop(facts: Reading<'replies' | 'attempt'>): string[] | undefined {
  const { target } = facts;
  const reply = ownHttpReply(facts);
  if (!reply || target.path.includes('?')) return undefined;
  const next = leadsTo(reply, target.url);
  const isSelf = next !== undefined && isSameAddress(next, target.url) && !next.includes('?');
  return isSelf ? [target.url, next] : undefined;
}
