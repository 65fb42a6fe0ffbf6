import type { Hung } from '../../../../diagnosis/causes/program/server-hung.ts';
import { startsServer } from '../../../../diagnosis/reading/program/socket-activation.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { listListeners } from '../../steps/commands.ts';
import { endingStep } from '../../steps/ending-step.ts';
import { stepsForHang } from '../../steps/steps-for-hang.ts';
import { stepsToStartedServer } from '../../steps/steps-to-started-server.ts';

export const serverHung: CauseWords<'server-hung'> = {
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
};

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
