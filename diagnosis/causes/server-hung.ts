import type { Attempt } from '../../evidence/attempt.ts';
import type { OperatingSystem } from '../../evidence/index.ts';
import type { Process } from '../../evidence/owners.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { listListeners } from '../commands.ts';
import { describeProgram, ownerProcess, serverProcess } from '../describe-program.ts';
import { type Ending, endingOf, endingStep } from '../ending-step.ts';
import { haltedServer } from '../halted-server.ts';
import { hasLostWorkers } from '../has-lost-workers.ts';
import { isOutOfFiles } from '../is-out-of-files.ts';
import { startsServer, stepsToStartedServer } from '../socket-activation.ts';
import { stepsForHang } from '../steps-for-hang.ts';
import { wasHungUpOn } from '../was-hung-up-on.ts';
import { addressInUse, replyIn, speaksTls } from '../way-to-port.ts';
import { type HangReason, whyServerHangs } from '../why-server-hangs.ts';

/** A program accepts the connection and never replies. */
export const serverHung = defineCause({
  id: 'server-hung',
  stop: 'program',
  needs: ['replies'],
  uses: ['owners', 'forwarders', 'stall', 'attempt', 'services', 'containers'],
  judge(facts) {
    const { target, replies, owners, forwarders, stall, attempt } = facts;
    const asked = { target, replies, attempt };
    const process = serverProcess({ owners, forwarders });
    const outOfFiles = isOutOfFiles(process);
    // It took this connection, and may take no other.
    const isExhausted = outOfFiles && attempt === undefined && replyIn(target.scheme, asked)?.kind === 'http';
    const isStalled = stalls(replyIn(target.scheme, asked));
    if (!(isSilent(asked) || isStalled || isExhausted) || attempt?.outcome === 'answered' || wasHungUpOn(attempt))
      return ruledOut;
    const holder = ownerProcess(owners);
    const halted = haltedServer(holder);
    if (halted && !halted.isPartly) return ruledOut;
    const ends = stall?.find((one) => one.address === addressInUse(target, replies, attempt));
    if (ends?.unacknowledgedBytes && ends.retransmits) return ruledOut;
    const isUnread = (ends?.server?.unreadBytes ?? 0) > 0;
    const details: Hung = {
      port: target.port,
      process,
      ending: endingOf(holder, facts),
      isUnread,
      outOfFiles,
      isStalled,
      hasNoWorker: process !== undefined && hasLostWorkers(process),
      reason: whyServerHangs(ends),
    };
    return isSameFault(attempt) && !halted && isUnread && process && !startsServer(process)
      ? certain(details)
      : likely(details);
  },
  text: {
    title: titleOf,
    why: (hung) => {
      const { process, outOfFiles } = hung;
      return [
        `${process ? describeProgram(process) : 'A program'} holds the port.`,
        whyOf(hung),
        ...(outOfFiles ? ['It has as many files open as it may, so it cannot take another connection.'] : []),
      ].join(' ');
    },
    steps: (hung, { os }) =>
      hung.process && startsServer(hung.process)
        ? stepsToStartedServer(hung.process, hung.port)
        : stepsToServer(hung, os),
  },
});

function stepsToServer({ port, process, ending, hasNoWorker, reason }: Hung, os: OperatingSystem): Step[] {
  return [
    ...(hasNoWorker ? [afterCrash] : stepsForHang(reason, process)),
    ending
      ? endingStep('If it does not recover, end it, and start it again', ending, { os, aim: 'restart' })
      : {
          text: 'If it does not recover, find out which program it is, and start it again:',
          command: listListeners(os, port),
        },
  ];
}

type Hung = {
  port: number;
  process: Process | undefined;
  ending: Ending | undefined;
  isUnread: boolean;
  outOfFiles: boolean;
  isStalled: boolean;
  hasNoWorker: boolean;
  reason: HangReason | undefined;
};

const afterCrash = {
  text: 'Read the error in the terminal of the server, fix it and save the file: the server then starts its worker again.',
};

function titleOf({ port, process, hasNoWorker, isStalled, outOfFiles }: Hung): string {
  if (process && startsServer(process))
    return `The server that ${process.program} starts for port ${port} does not reply`;
  if (isStalled) return `The server on port ${port} begins its answer and doesn’t finish it`;
  if (outOfFiles) return `The server on port ${port} has run out of open files`;
  return hasNoWorker
    ? `The server on port ${port} has lost its worker, so nobody replies`
    : `The server on port ${port} accepts the connection and does not reply`;
}

function whyOf({ isUnread, isStalled, hasNoWorker, reason }: Hung): string {
  if (isStalled)
    return 'The beginning of an answer came, then nothing more, and the connection stayed open: the browser goes on waiting.';
  if (hasNoWorker) return 'It leaves the work to a worker process, and that has ended: an error in the code does that.';
  switch (reason?.kind) {
    case 'busy':
      return `It kept a processor core ${Math.round(Math.min(reason.share, 1) * 100)} % busy while the request waited: it computes, perhaps in a loop without end.`;
    case 'calls-itself':
      return 'It has a connection open to its own port: it waits for a reply from itself, and cannot give one while it waits.';
    case 'held-by-browser':
      return `It has one connection of ${reason.browser} open, on which nothing is to be read, and takes no other one. Browsers open spare connections in advance, and a server that handles one at a time waits for them.`;
    default:
      return isUnread
        ? 'The request lies unread: the program is busy, or waits for something, and does not get to it.'
        : 'No reply came while Portside waited; the program may be slow, or wait for something itself.';
  }
}

/** A browser that saw the connection end met something else than the silence we met. */
function isSameFault(attempt: Attempt | undefined): boolean {
  return attempt?.outcome !== 'failed' || attempt.failure === 'timed-out';
}

/** Nothing came back in the scheme that was asked for, and nothing that speaks for another one. */
function isSilent(asked: Parameters<typeof replyIn>[1]): boolean {
  const { scheme } = asked.target;
  const other = replyIn(scheme === 'http' ? 'https' : 'http', asked);
  const speaksOther = other?.kind === 'http' || other?.kind === 'not-http' || speaksTls(other);
  return replyIn(scheme, asked)?.kind === 'silent' && !speaksOther;
}

/** The head of an answer came, or a part of its page, and nothing after that. */
function stalls(outcome: ReturnType<typeof replyIn>): boolean {
  return outcome?.kind === 'http' && outcome.unfinished === 'stalled';
}
