import type { Hung } from '../../../../diagnosis/causes/program/server-hung.ts';
import { startsServer } from '../../../../diagnosis/reading/program/socket-activation.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { endingStep } from '../../steps/ending-step.ts';
import { stepsForHang } from '../../steps/steps-for-hang.ts';
import { stepsToStartedServer } from '../../steps/steps-to-started-server.ts';

export const serverHung: CauseWords<'server-hung'> = {
  title: titleOf,
  why: (hung) => {
    const { process, outOfFiles } = hung;
    return [
      `${process ? describeProgram(process) : 'A program'} is listening on the port.`,
      whyOf(hung),
      ...(outOfFiles ? ["It has as many files open as it's allowed, so it can't accept another connection."] : []),
    ].join(' ');
  },
  steps: (hung, { os }) =>
    hung.process && startsServer(hung.process)
      ? stepsToStartedServer(hung.process, hung.port)
      : stepsToServer(hung, os),
};

function stepsToServer({ port, process, ending, hasNoWorker, reason }: Hung, os: OperatingSystem): Step[] {
  return [
    ...(hasNoWorker ? [afterCrash] : stepsForHang(reason, process, os)),
    ending
      ? endingStep("If it doesn't recover, stop it and start it again", ending, { os, aim: 'restart' })
      : {
          text: "If it doesn't recover, find out which program it is and restart it:",
          command: listListeners(os, port),
        },
  ];
}

const afterCrash = {
  text: "Read the error in the server's terminal, fix it, and save the file: the server then restarts its worker.",
};

function titleOf({ port, process, hasNoWorker, isStalled, outOfFiles }: Hung): string {
  if (process && startsServer(process))
    return `The server that ${process.program} starts for port ${port} doesn't reply`;
  if (isStalled) return `The server on port ${port} starts its response but doesn't finish it`;
  if (outOfFiles) return `The server on port ${port} has reached its open file limit`;
  return hasNoWorker
    ? `The server on port ${port} has lost its worker and can't reply`
    : `The server on port ${port} accepts the connection but doesn't reply`;
}

function whyOf({ isUnread, isStalled, hasNoWorker, reason }: Hung): string {
  if (isStalled)
    return 'The start of a response arrived, then nothing more. The connection stayed open, so the browser keeps waiting.';
  if (hasNoWorker)
    return 'It hands requests to a worker process, and that process has exited. An error in the code can cause that.';
  switch (reason?.kind) {
    case 'busy':
      return `It kept a CPU core ${Math.round(Math.min(reason.share, 1) * 100)}% busy while the request waited: it's computing something, perhaps in an endless loop.`;
    case 'calls-itself':
      return "It has a connection open to its own port: it's waiting for a reply from itself, and can't send one while it waits.";
    case 'held-by-browser':
      return `It has one connection from ${reason.browser} open, with nothing to read on it, and isn't accepting any other. Browsers open spare connections in advance, and a server that handles one at a time waits for them.`;
    default:
      return isUnread
        ? "The program hasn't read the request yet: it's busy, or waiting for something."
        : 'It sent no reply while Portside waited. It may be slow, or it may be waiting for something else, such as a database.';
  }
}
