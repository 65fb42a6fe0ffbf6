import { parseTarget, type Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { Exchange } from '../../../evidence/browser/exchange.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { isCall } from '../../reading/call/is-call.ts';
import { anyAccepts } from '../../reading/port/connect-results.ts';

/** A page from the internet calls this computer, and the browser blocks the call. */
export const localNetworkAccessDenied = defineCause({
  id: 'local-network-access-denied',
  stop: 'browser',
  needs: ['attempt'],
  uses: ['exchange', 'connect'],
  judge({ target, attempt, exchange, connect }) {
    if (attempt.outcome === 'answered') return ruledOut;
    const { from } = attempt;
    const isPlain = from?.startsWith('http:') ?? false;
    const isPreflight = hasAskedServer(attempt, exchange);
    const details = { from, isPlain, isAsking: attempt.outcome === 'pending', inFrame: attempt.inFrame, isPreflight };
    if (failedWith(attempt, 'local-network-denied')) return certain(details);
    // If a reply came, the call was let through.
    if (!isFromElsewhere(target, attempt) || exchange?.status !== undefined) return ruledOut;
    return (isPreflight || mayBeDenied(attempt)) && isOpen(connect) !== 'no' ? likely(details) : ruledOut;
  },
});

function isFromElsewhere(target: Target, attempt: Attempt): boolean {
  const { from } = attempt;
  return from !== undefined && /^https?:/.test(from) && parseTarget(from) === undefined && isCall(target, attempt);
}

/**
 * Chromium has no error of its own for a WebSocket, or for a call it asks the person about. While they ask, Chromium and Firefox wait.
 * What an extension or a policy blocks has its own code.
 */
function mayBeDenied(attempt: Attempt): boolean {
  if (attempt.outcome === 'pending') return true;
  if (attempt.outcome !== 'failed') return false;
  if (attempt.failure === 'blocked') return /NETWORK_ACCESS/.test(attempt.code ?? '');
  return attempt.failure === 'other' || attempt.failure === 'websocket';
}

/**
 * Before it asked people, Chrome asked the server, in a preflight that it called a matter of CORS. What came back to it, if anything, isn't
 * known: headers would tell what they lack.
 * @see https://developer.chrome.com/blog/private-network-access-preflight
 */
function hasAskedServer(attempt: Attempt, { preflight }: Exchange = {}): boolean {
  const isCors = failedWith(attempt, 'cors');
  const isUntold = preflight?.status === undefined && preflight?.headers === undefined;
  return isCors && isUntold && preflight?.failed === true && preflight.asksForPrivateNetwork === true;
}

/** Both browsers connect first, so if nothing is listening, the refusal comes from the port. */
function isOpen(connect: Connect | undefined): 'yes' | 'no' | 'unknown' {
  if (!connect) return 'unknown';
  return anyAccepts(connect) ? 'yes' : 'no';
}
