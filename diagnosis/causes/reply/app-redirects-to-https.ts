import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';
import { plainAddress } from '../../reading/reply/plain-address.ts';
import { redirectToHttps, tlsAt } from '../../reading/tls/redirect-to-https.ts';

/** The program itself redirects the browser to HTTPS on this computer, where nothing speaks TLS. */
export const appRedirectsToHttps = defineCause({
  id: 'app-redirects-to-https',
  stop: 'reply',
  needs: [],
  uses: ['redirects', 'replies', 'attempt', 'connect', 'listeners', 'owners'],
  judge(facts) {
    // The browser got a page, which a redirect isn't.
    if (facts.attempt?.outcome === 'answered' && (facts.attempt.status < 300 || facts.attempt.status > 399))
      return ruledOut;
    const sent = redirectToHttps(facts);
    if (!sent) return ruledOut;
    const tls = tlsAt(sent.to, facts);
    if (tls === 'there') return ruledOut;
    const process = ownerProcess(facts.owners);
    const details = { from: plainAddress(sent.from), to: plainAddress(sent.to), process, status: sent.status };
    if (tls === 'missing' && sent.isSure) return certain(details);
    return facts.attempt || tls === 'missing' || sent.isSamePort ? likely(details) : ruledOut;
  },
});
