import type { Process } from '../../evidence/owners.ts';
import type { Remembered } from '../../evidence/remembered.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { listListeners } from '../commands.ts';
import { deadEnd } from '../containers-on-port.ts';
import { describeProgram, isForwarder, ownerProcess } from '../describe-program.ts';
import { replyIn, speaksTls } from '../way-to-port.ts';

/** A program accepts the connection, and ends it without a reply: it fails while it answers. */
export const serverDropsConnection = defineCause({
  id: 'server-drops-connection',
  stop: 'program',
  needs: ['replies'],
  uses: ['owners', 'forwarders', 'containers', 'attempt', 'remembered'],
  judge({ target, replies, owners, forwarders, containers, attempt, remembered }) {
    const reply = replyIn(target.scheme, { target, replies, attempt });
    if (reply?.kind !== 'closed' && reply?.kind !== 'reset') return ruledOut;
    const inOtherScheme = replyIn(target.scheme === 'http' ? 'https' : 'http', { target, replies, attempt });
    const speaks = inOtherScheme?.kind === 'http' || inOtherScheme?.kind === 'not-http' || speaksTls(inOtherScheme);
    if (speaks || deadEnd(target, containers)) return ruledOut;
    const process = ownerProcess(owners);
    const details = { port: target.port, process, wasReset: reply.kind === 'reset' };
    // Redis and PostgreSQL hang up on HTTP as well, so only of a known web server is this a fault.
    return process && isWebServer(process, remembered) && !isForwarder({ owners, forwarders })
      ? certain(details)
      : likely(details);
  },
  text: {
    title: ({ port }) => `The server on port ${port} ends the connection without a reply`,
    why: ({ process, wasReset }) =>
      `${process ? describeProgram(process) : 'A program'} accepts the connection and ${wasReset ? 'resets' : 'closes'} it before it sends a byte. A server does that when it fails while it answers.`,
    steps: ({ port }, { os }) => [
      { text: 'Read the last lines in the terminal or log of the server: the error stands there.' },
      { text: 'Open another path of the same server: when that works, the fault is in this page alone.' },
      { text: 'Make sure that the program is the one you mean:', command: listListeners(os, port) },
    ],
  },
});

function isWebServer(process: Process, remembered: Remembered | undefined): boolean {
  return process.framework !== undefined || (remembered?.pid !== undefined && remembered.pid === process.pid);
}
