import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { listListeners } from '../commands.ts';
import { socketFault } from '../socket-fault.ts';
import { socketWords } from '../socket-words.ts';

/** A page opens a web socket, and what answers there takes none, or the page was told a wrong port. */
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
  text: {
    title: ({ fault, port }) => socketWords(fault, port).title,
    why: ({ fault, port }) => socketWords(fault, port).why,
    steps: ({ fault, port }, { os }) => [
      ...socketWords(fault, port).steps,
      { text: 'To see which program answers there:', command: listListeners(os, port) },
    ],
  },
});
