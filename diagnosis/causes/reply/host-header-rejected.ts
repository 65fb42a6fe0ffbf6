import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';
import { refusedName } from '../../reading/reply/refused-name.ts';
import { endedBeforeReply, statusSeen } from '../../reading/reply/status-seen.ts';

/** The server answers, but it doesn't accept requests for the name in the address. */
export const hostHeaderRejected = defineCause({
  id: 'host-header-rejected',
  stop: 'reply',
  needs: ['replies'],
  uses: ['attempt', 'exchange', 'owners'],
  judge(facts) {
    const { target, attempt, exchange, owners } = facts;
    const seen = statusSeen(attempt, exchange);
    // Old versions of webpack-dev-server refuse a name with a status of 200.
    if (endedBeforeReply(attempt) || (seen !== undefined && seen !== 200 && seen < 400)) return ruledOut;
    const refused = refusedName({ target, replies: facts.replies, attempt, seen, process: ownerProcess(owners) });
    if (!refused) return ruledOut;
    const { isSure, ...details } = refused;
    return isSure ? certain(details) : likely(details);
  },
  // The name has led somebody here; and old servers say with a status of 200 that they take none of it.
  outranks: () => ['subdomain-not-resolved', 'works-now'],
});
