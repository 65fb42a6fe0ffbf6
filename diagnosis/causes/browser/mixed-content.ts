import type { Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { isCall } from '../../reading/call/is-call.ts';

/** An HTTPS page requests something over plain HTTP, and the browser refuses to load it. */
export const mixedContent = defineCause({
  id: 'mixed-content',
  stop: 'browser',
  needs: ['attempt'],
  uses: ['exchange'],
  judge(facts) {
    const { target, exchange } = facts;
    if (target.scheme === 'https') return ruledOut;
    const { attempt } = facts;
    if (attempt.outcome !== 'failed') return ruledOut;
    const { failure, browser, from } = attempt;
    const details = { from, browser, host: target.host };
    if (failure === 'mixed-content') return certain(details);
    if (!from?.startsWith('https:') || !isCall(target, attempt) || exchange?.status !== undefined) return ruledOut;
    if (failure !== 'blocked' && failure !== 'other' && failure !== 'websocket') return ruledOut;
    // WebKit trusts no plain HTTP address, not even this computer's: https://bugs.webkit.org/show_bug.cgi?id=171934
    if (browser === 'safari') return failure === 'blocked' ? certain(details) : likely(details);
    return isTakenForSafe(target, browser) ? ruledOut : likely(details);
  },
});

/** https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy, as measured in Chromium 156 and Firefox 153. */
function isTakenForSafe({ host, kind }: Target, browser: Attempt['browser']): boolean {
  if (browser === 'other') return true;
  if (kind === 'name') return /^(.+\.)?localhost\.?$/i.test(host);
  return kind !== 'wildcard';
}
