import type { Exchange } from '../../../evidence/browser/exchange.ts';
import { isGatewayError } from '../../../evidence/reply/is-gateway-error.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { type CorsFault, corsDenial } from '../../reading/call/cors-fault.ts';

/** The reply arrived, but its headers don't let the page that asked for it read it. */
export const corsRejected = defineCause({
  id: 'cors-rejected',
  stop: 'reply',
  needs: ['attempt'],
  uses: ['exchange', 'replies', 'owners'],
  judge(facts) {
    const { target, exchange, replies, owners } = facts;
    const attempt = exchange && !facts.isKnown('attempt') ? undefined : facts.attempt;
    const denial = corsDenial({ target, attempt, exchange, replies, owners });
    if (!denial) return ruledOut;
    const { fault } = denial;
    // A page opened from a file, or in a sandbox, has no origin, and says so.
    const hasOrigin = denial.from !== 'null';
    const from = hasOrigin ? denial.from : undefined;
    if (fault?.kind === 'other-origin') return ruledOut;
    const status = exchange?.status ?? 0;
    // A proxy without a server behind it sends no such header. That's a cause of its own.
    if (fault?.kind === 'no-origin' && isGatewayError(status)) return ruledOut;
    const details = { from, hasOrigin, fault, errorStatus: status >= 400 ? status : undefined, port: target.port };
    const isSure = fault !== undefined && denial.isSure && isMeantServer(fault, exchange);
    return isSure ? certain({ ...details, isMeant: true }) : likely({ ...details, isMeant: false });
  },
});

/**
 * Whether the server shows that it's the one the page means: another one on this port would send no CORS headers either, and error pages
 * often lack them, so the error itself is the fault.
 */
function isMeantServer(fault: CorsFault, { status = 0, headers = {} }: Exchange = {}): boolean {
  if (fault.kind === 'preflight-status') return [401, 403, 405, 501].includes(fault.status);
  if (fault.kind !== 'no-origin' || fault.at === 'preflight') return true;
  // Dev servers answer any path with their page.
  return status >= 200 && status < 400 && !/html/.test(headers['content-type'] ?? '');
}
