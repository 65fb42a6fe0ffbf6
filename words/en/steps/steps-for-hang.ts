import type { HangReason } from '../../../diagnosis/reading/program/why-server-hangs.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { inFolder } from '../../steps/commands.ts';

const lookAtTerminal = {
  text: "Check the server's terminal: it may be stuck at a breakpoint, at a prompt or in an endless loop.",
};

const closeOtherTabs = {
  text: 'Close other tabs that use this server: if it handles one request at a time, yours is waiting behind theirs.',
};

/** How to help a hanging server, depending on the measured reason. */
export function stepsForHang(
  reason: HangReason | undefined,
  process: Process | undefined,
  os: OperatingSystem,
): Step[] {
  switch (reason?.kind) {
    case 'calls-itself':
      return [withMoreWorkers(process, os)];
    case 'held-by-browser':
      return [
        { text: 'Close the other tabs that use this server, wait a minute, and reload the page.', act: 'retry' },
        {
          text: 'If the server is your own, make it handle several connections at once: in Python, use ThreadingHTTPServer.',
        },
      ];
    case 'busy':
      return [{ text: "Check the server's terminal: a build or a long computation may still finish." }];
    default:
      return [lookAtTerminal, closeOtherTabs];
  }
}

function withMoreWorkers(
  { framework, startCommand, startFolder, folder }: Partial<Process> = {},
  os: OperatingSystem,
): Step {
  const text =
    'Stop the server, then start it again with several workers or threads, so that one can answer while another waits';
  // https://www.php.net/manual/features.commandline.webserver.php: not on Windows.
  if (framework !== 'php' || !startCommand || os === 'windows') return { text: `${text}.` };
  return { text: `${text}:`, command: inFolder(startFolder ?? folder, `PHP_CLI_SERVER_WORKERS=4 ${startCommand}`) };
}
