import { parseTarget, type Target, urlHost } from '../../../evidence/address/target.ts';
import type { Exchange } from '../../../evidence/browser/exchange.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { type CorsDenial, corsDenial, speaksOfCors } from '../../reading/call/cors-fault.ts';

/** The server allows calls from a different origin than the one the page was opened under. */
export const corsOriginMismatch = defineCause({
  id: 'cors-origin-mismatch',
  stop: 'reply',
  needs: ['attempt'],
  uses: ['exchange'],
  judge(facts) {
    const { target, exchange } = facts;
    const attempt = exchange && !facts.isKnown('attempt') ? undefined : facts.attempt;
    const denial = corsDenial({ target, attempt, exchange });
    if (!denial?.from) return ruledOut;
    const { from, fault } = denial;
    if (fault?.kind === 'other-origin') {
      const details = { from, allowed: fault.allowed, isGuess: false, isOwnServer: false };
      return denial.isSure ? certain(details) : likely(details);
    }
    const spelling = otherSpelling(denial, target, exchange);
    return spelling ? likely({ from, ...spelling, isGuess: true }) : ruledOut;
  },
  // Under one name, a page may read what its own server sends without any header.
  outranks: ({ isOwnServer }) => (isOwnServer ? ['cors-rejected'] : []),
});

/**
 * The page's address under the name it calls, where page and server go by two names of this computer, and no header is known, or it's
 * one server under both, or a server with rules on who may read, none of which lets this page.
 */
function otherSpelling({ from = '', fault }: CorsDenial, { scheme, host, port }: Target, exchange?: Exchange) {
  const page = parseTarget(from);
  if (!page || page.host === host) return undefined;
  const isOwnServer = fault !== undefined && page.port === port && page.scheme === scheme;
  const isPicky = fault?.kind === 'no-origin' && (speaksOfCors(exchange) || exchange?.status === 403);
  if (fault && !isOwnServer && !isPicky) return undefined;
  return { allowed: `${page.scheme}://${urlHost(host)}:${page.port}`, isOwnServer };
}
