import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { endingStep } from '../../steps/ending-step.ts';

export const acceptQueueFull: CauseWords<'accept-queue-full'> = {
  title: ({ port }) => `The server on port ${port} isn't accepting connections: its queue is full`,
  why: ({ port, address, process, waiting }) => {
    const place = address ? `${urlHost(address)}:${port}` : `port ${port}`;
    const program = process ? describeProgram(process) : 'A program';
    const stuck = `${program} is listening on ${place} but isn't accepting connections.`;
    if (waiting === 0) return `${stuck} Their queue is full, so the system silently drops new ones.`;
    return waiting === 1
      ? `${stuck} One is waiting and fills the queue, so the system silently drops new ones.`
      : `${stuck} ${waiting} are waiting and fill the queue, so the system silently drops new ones.`;
  },
  steps: ({ port, ending }, { os }) => [
    {
      text: "Check the server's terminal: it may be paused at a breakpoint, waiting for input, or stuck in an endless loop.",
    },
    { text: 'Close whatever else is connected to it, such as other tabs or a load test you left running.' },
    ending
      ? endingStep("If it doesn't recover, stop it and start it again", ending, { os, aim: 'restart' })
      : {
          text: "If it doesn't recover, find out which program it is and restart it:",
          command: listListeners(os, port),
        },
    {
      text: 'If you wrote the program, give it a longer queue: pass listen() a larger backlog, such as 128. 0 or 1 is too small.',
    },
  ],
};
