import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { endProcess, listListeners } from '../commands.ts';
import { describeProgram, isForwarder, ownerProcess } from '../describe-program.ts';
import { addressInUse, replyIn, speaksTls } from '../way-to-port.ts';
import { withCommand } from '../with-command.ts';

/** A program accepts the connection and never replies. */
export const serverHung = defineCause({
  id: 'server-hung',
  stop: 'program',
  needs: ['replies'],
  uses: ['owners', 'forwarders', 'stall', 'attempt'],
  judge({ target, replies, owners, forwarders, stall, attempt }) {
    const asked = { target, replies, attempt };
    if (!isSilent(asked) || attempt?.outcome === 'answered') return ruledOut;
    const process = ownerProcess(owners);
    if (process?.state === 'stopped' || process?.state === 'traced') return ruledOut;
    const ends = stall?.find((one) => one.address === addressInUse(target, replies, attempt));
    if (ends?.unacknowledgedBytes && ends.retransmits) return ruledOut;
    const isUnread = (ends?.server?.unreadBytes ?? 0) > 0;
    const details = { port: target.port, process, isUnread, outOfFiles: isOutOfFiles(process) };
    // A browser that saw the connection end met something else than the silence we met.
    const isSameFault = attempt?.outcome !== 'failed' || attempt.failure === 'timed-out';
    return isSameFault && isUnread && process && !isForwarder({ owners, forwarders })
      ? certain(details)
      : likely(details);
  },
  text: {
    title: ({ port }) => `The server on port ${port} accepts the connection and does not reply`,
    why: ({ process, isUnread, outOfFiles }) =>
      [
        `${process ? describeProgram(process) : 'A program'} holds the port.`,
        isUnread
          ? 'The request lies unread: the program is busy, or waits for something, and does not get to it.'
          : 'No reply came while Portside waited; the program may be slow, or wait for something itself.',
        ...(outOfFiles ? ['It has as many files open as it may, so it cannot take another connection.'] : []),
      ].join(' '),
    steps: ({ port, process }, { os }) => [
      {
        text: 'Look at the terminal of the server: a breakpoint, a question it asks, or work without end keeps it from answering.',
      },
      {
        text: 'Close other tabs of the same server: one that handles a single request at a time answers when the others are done.',
      },
      process
        ? withCommand('If it does not recover, end it, and start it again', endProcess(os, process.pid))
        : {
            text: 'If it does not recover, find out which program it is, and start it again:',
            command: listListeners(os, port),
          },
    ],
  },
});

/** Nothing came back in the scheme that was asked for, and nothing that speaks for another one. */
function isSilent(asked: Parameters<typeof replyIn>[1]): boolean {
  const { scheme } = asked.target;
  const other = replyIn(scheme === 'http' ? 'https' : 'http', asked);
  const speaksOther = other?.kind === 'http' || other?.kind === 'not-http' || speaksTls(other);
  return replyIn(scheme, asked)?.kind === 'silent' && !speaksOther;
}

function isOutOfFiles(process: ReturnType<typeof ownerProcess>): boolean {
  return process?.files !== undefined && process.files.open >= process.files.limit;
}
