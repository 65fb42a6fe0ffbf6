import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { startsServer } from '../../../../diagnosis/reading/program/socket-activation.ts';
import type { HangReason } from '../../../../diagnosis/reading/program/why-server-hangs.ts';
import { addressAt, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { stepsToStartedServer } from '../../steps/steps-to-started-server.ts';

export const serverDropsConnection: CauseWords<'server-drops-connection'> = {
  title: ({ port, process }) =>
    process && startsServer(process)
      ? `The server that ${process.program} starts for port ${port} is failing`
      : `The server on port ${port} drops the connection without replying`,
  why: (details) => {
    const { process, isHeldSince, reason } = details;
    if (process && startsServer(process))
      return `${describeProgram(process)} holds the port and starts the server when a connection arrives. The connection ends before any reply, as it does when that server exits right away.`;
    return isHeldSince ? `${whyDropped(details)} ${whyHeld(reason)}` : whyDropped(details);
  },
  steps: ({ port, process, isHeldSince, reason }, { os, target }) => [
    ...(process && startsServer(process) ? stepsToStartedServer(process, port) : []),
    ...(isHeldSince && target.scheme === 'http' ? [tryHttps(target, reason)] : []),
    { text: "Look for the error in the last lines of the server's terminal or log." },
    { text: 'Open another page on the same server. If that one works, the problem is in this page only.' },
    { text: "Check that it's the program you expect:", command: listListeners(os, port) },
  ],
};

function whyDropped({ process, wasReset, isHeldSince }: DetailsOf<'server-drops-connection'>): string {
  const program = process ? describeProgram(process) : 'A program';
  if (isHeldSince)
    return wasReset
      ? `${program} accepted the connection and reset it before sending a byte. Servers do that when they fail while responding, or when they expect HTTPS.`
      : `${program} accepted the connection and closed it before sending a byte. Servers do that when they fail while responding, or when they expect HTTPS.`;
  return wasReset
    ? `${program} accepts the connection and resets it before sending a byte. Servers do that when they fail while responding.`
    : `${program} accepts the connection and closes it before sending a byte. Servers do that when they fail while responding.`;
}

function whyHeld(reason: HangReason | undefined): string {
  if (reason?.kind === 'held-by-browser')
    return `Since then it hasn't accepted another one: it's waiting on a connection that ${reason.browser} opened in advance and hasn't used yet.`;
  return 'When Portside tried, the server no longer answered: it may handle only one connection at a time.';
}

/** A TLS server hangs up on plain HTTP, then waits for the browser's spare connection to send something. */
function tryHttps(target: Target, reason: HangReason | undefined): Step {
  return {
    text:
      reason?.kind === 'held-by-browser'
        ? "Close this server's other tabs, wait a minute, and open the same page over HTTPS, in case that's what it expects:"
        : "Open the same page over HTTPS, in case that's what the server expects:",
    open: addressAt(target, { scheme: 'https' }),
  };
}
