import type { HangReason } from '../../../diagnosis/reading/program/why-server-hangs.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { inFolder } from './commands.ts';

const lookAtTerminal = {
  text: 'Look at the terminal of the server: a breakpoint, a question it asks, or work without end keeps it from answering.',
};

const closeOtherTabs = {
  text: 'Close other tabs of the same server: one that handles a single request at a time answers when the others are done.',
};

/** What helps a server that hangs, by the reason that was measured. */
export function stepsForHang(reason: HangReason | undefined, process: Process | undefined): Step[] {
  switch (reason?.kind) {
    case 'calls-itself':
      return [withMoreWorkers(process)];
    case 'held-by-browser':
      return [
        { text: 'Close the other tabs of this server, wait a minute, and load the page again.' },
        {
          text: 'If the server is your own, let it handle several connections at once: ThreadingHTTPServer in Python.',
        },
      ];
    case 'busy':
      return [{ text: 'Look at the terminal of the server: a build or a long computation may still come to its end.' }];
    default:
      return [lookAtTerminal, closeOtherTabs];
  }
}

function withMoreWorkers({ framework, startCommand, startFolder, folder }: Partial<Process> = {}): Step {
  const text = 'Start the server with several workers or threads, so that one can answer the other';
  if (framework !== 'php' || !startCommand) return { text: `${text}.` };
  return { text: `${text}:`, command: inFolder(startFolder ?? folder, `PHP_CLI_SERVER_WORKERS=4 ${startCommand}`) };
}
