import { parseTarget, type Target, urlHost } from '../../../evidence/address/target.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { type CorsDenial, corsDenial } from '../../reading/call/cors-fault.ts';

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
    const { from, fault } = denial ?? {};
    if (from && fault?.kind === 'other-origin') {
      const details = { from, allowed: fault.allowed, isGuess: false };
      return denial?.isSure ? certain(details) : likely(details);
    }
    const allowed = denial && otherSpelling(denial, target);
    return from && allowed ? likely({ from, allowed, isGuess: true }) : ruledOut;
  },
});

/** The page's address under the name it calls, where page and server go by two names of this computer, and no header is known. */
function otherSpelling({ from = '', fault }: CorsDenial, { host }: Target): string | undefined {
  const page = parseTarget(from);
  if (!page || fault || page.host === host) return undefined;
  return `${page.scheme}://${urlHost(host)}:${page.port}`;
}
