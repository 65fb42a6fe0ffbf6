import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { socketFault } from '../../reading/call/socket-fault.ts';

/** A page opens a WebSocket, and what answers there doesn't accept one, or the page was given a wrong port. */
export const websocketFailed = defineCause({
  id: 'websocket-failed',
  stop: 'reply',
  needs: [],
  uses: ['attempt', 'exchange', 'connect', 'replies', 'containers'],
  judge(facts) {
    const { target } = facts;
    const found = socketFault(facts);
    if (!found) return ruledOut;
    const details = { fault: found.fault, port: target.port };
    return found.isSure ? certain(details) : likely(details);
  },
});
