import { startsServer } from '../../../../diagnosis/reading/program/socket-activation.ts';
import type { HangReason } from '../../../../diagnosis/reading/program/why-server-hangs.ts';
import { addressAt, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { listListeners } from '../../steps/commands.ts';
import { stepsToStartedServer } from '../../steps/steps-to-started-server.ts';

export const serverDropsConnection: CauseWords<'server-drops-connection'> = {
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
};

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
