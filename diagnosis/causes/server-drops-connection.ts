import type { Process } from '../../evidence/owners.ts';
import type { Remembered } from '../../evidence/remembered.ts';
import { addressAt, type Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { listListeners } from '../commands.ts';
import { deadEnd } from '../containers-on-port.ts';
import { describeProgram, serverProcess } from '../describe-program.ts';
import { startsServer, stepsToStartedServer } from '../socket-activation.ts';
import { wasHungUpOn } from '../was-hung-up-on.ts';
import { addressInUse, replyIn, speaksTls } from '../way-to-port.ts';
import { type HangReason, whyServerHangs } from '../why-server-hangs.ts';

/** A program accepts the connection, and ends it without a reply: it fails while it answers. */
export const serverDropsConnection = defineCause({
  id: 'server-drops-connection',
  stop: 'program',
  needs: ['replies'],
  uses: ['owners', 'forwarders', 'containers', 'attempt', 'remembered', 'stall'],
  judge({ target, replies, owners, forwarders, containers, attempt, remembered, stall }) {
    const reply = replyIn(target.scheme, { target, replies, attempt });
    const isHeldSince = reply?.kind === 'silent' && wasHungUpOn(attempt);
    if (reply?.kind !== 'closed' && reply?.kind !== 'reset' && !isHeldSince) return ruledOut;
    const inOtherScheme = replyIn(target.scheme === 'http' ? 'https' : 'http', { target, replies, attempt });
    const speaks = inOtherScheme?.kind === 'http' || inOtherScheme?.kind === 'not-http' || speaksTls(inOtherScheme);
    if (speaks || deadEnd(target, containers)) return ruledOut;
    const process = serverProcess({ owners, forwarders });
    const ends = stall?.find(({ address }) => address === addressInUse(target, replies, attempt));
    const reason = isHeldSince ? whyServerHangs(ends) : undefined;
    const wasReset = reply.kind === 'reset' || (attempt?.outcome === 'failed' && attempt.failure === 'reset');
    const details = { port: target.port, process, wasReset, isHeldSince, reason };
    // Redis and PostgreSQL hang up on HTTP as well, so only of a known web server is this a fault.
    return !isHeldSince && process && isWebServer(process, remembered) ? certain(details) : likely(details);
  },
  text: {
    title: ({ port, process }) =>
      process && startsServer(process)
        ? `The server that ${process.program} starts for port ${port} fails`
        : `The server on port ${port} ends the connection without a reply`,
    why: ({ process, wasReset, isHeldSince, reason }) => {
      if (process && startsServer(process))
        return `${describeProgram(process)} holds the port, and starts the server when a connection comes. The connection ends before a byte of a reply, as it does when that server ends at once.`;
      return [
        `${process ? describeProgram(process) : 'A program'} ${isHeldSince ? 'accepted' : 'accepts'} the connection and ${pastOf(wasReset, isHeldSince)}. A server does that when it fails while it answers${isHeldSince ? ', or when it expects HTTPS' : ''}.`,
        ...(isHeldSince ? [whyHeld(reason)] : []),
      ].join(' ');
    },
    steps: ({ port, process, isHeldSince, reason }, { os, target }) => [
      ...(process && startsServer(process) ? stepsToStartedServer(process, port) : []),
      ...(isHeldSince && target.scheme === 'http' ? [tryHttps(target, reason)] : []),
      { text: 'Read the last lines in the terminal or log of the server: the error stands there.' },
      { text: 'Open another path of the same server: when that works, the fault is in this page alone.' },
      { text: 'Make sure that the program is the one you mean:', command: listListeners(os, port) },
    ],
  },
});

function isWebServer(process: Process, remembered: Remembered | undefined): boolean {
  return process.framework !== undefined || (remembered?.pid !== undefined && remembered.pid === process.pid);
}

function pastOf(wasReset: boolean, isHeldSince: boolean): string {
  if (isHeldSince) return `${wasReset ? 'reset' : 'closed'} it before it sent a byte`;
  return `${wasReset ? 'resets' : 'closes'} it before it sends a byte`;
}

function whyHeld(reason: HangReason | undefined): string {
  if (reason?.kind === 'held-by-browser')
    return `Since then it takes no other connection: it waits for one that ${reason.browser} has opened in advance and says nothing on.`;
  return 'When Portside asked, the server no longer answered: it may handle one connection at a time.';
}

/** A TLS server meets plain HTTP by hanging up, and waits then for the browser's spare connection to say something. */
function tryHttps(target: Target, reason: HangReason | undefined): Step {
  const when =
    reason?.kind === 'held-by-browser' ? 'Close the other tabs of this server, wait a minute, and open' : 'Open';
  return {
    text: `${when} the same page with https, in case the server speaks that:`,
    open: addressAt(target, { scheme: 'https' }),
  };
}
