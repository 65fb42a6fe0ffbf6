import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { socketFault } from '../../reading/call/socket-fault.ts';

/** A page opens a WebSocket that the server doesn't accept, or opens it on the wrong port. */
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
