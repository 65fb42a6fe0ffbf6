import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { listListeners } from '../../steps/commands.ts';
import { endingStep } from '../../steps/ending-step.ts';

export const acceptQueueFull: CauseWords<'accept-queue-full'> = {
  title: ({ port }) => `The server on port ${port} takes no more connections: its queue is full`,
  why: ({ port, address, process, waiting }) => {
    const place = address ? `${urlHost(address)}:${port}` : `port ${port}`;
    const queue = waiting > 0 ? ` ${waiting === 1 ? 'One waits' : `${waiting} wait`} already.` : '';
    return `${process ? describeProgram(process) : 'A program'} listens on ${place} and does not take the connections that come in.${queue} The queue for them is full, so the system drops each new one without a word.`;
  },
  steps: ({ port, ending }, { os }) => [
    {
      text: 'Look at the terminal of the server: a breakpoint, a question it asks, or work without end keeps it from taking connections.',
    },
    { text: 'Close what else is connected to it, such as other tabs, or a load test that was left running.' },
    ending
      ? endingStep('If it does not recover, end it, and start it again', ending, { os, aim: 'restart' })
      : {
          text: 'If it does not recover, find out which program it is, and start it again:',
          command: listListeners(os, port),
        },
    { text: 'If the program is your own, give it a longer queue: listen takes the length, and 0 or 1 is too short.' },
  ],
};
