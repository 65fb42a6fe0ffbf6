import type { Memory } from '../../../../diagnosis/causes/port/server-stopped.ts';
import { wasOtherProgram } from '../../../../diagnosis/reading/container/containers-on-port.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { bindTo, inFolder } from '../../../steps/commands.ts';
import { clockTime } from '../../names/clock-time.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { serverName } from '../../names/server-name.ts';
import { timeAgo } from '../../names/time-ago.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const serverStopped: CauseWords<'server-stopped'> = {
  title: (details, { at }) =>
    'crashed' in details
      ? `The server crashed, and ${programName(details.crashed)} is waiting for file changes`
      : titleOfStop(details, at),
  why: (details, { at }) =>
    'crashed' in details
      ? `Nothing is listening on port ${details.port}: ${describeProgram(details.crashed)} is running, but the worker process it started has ended. An error in the code can cause that.`
      : `${lastPage(details.remembered, at)} ${whatBecameOf(details.remembered)}`,
  steps: (details, { target, browser }) => {
    const wait = browser ? [waitHere(target)] : [];
    if ('crashed' in details) return [afterCrash, ...wait];
    const { remembered, port } = details;
    return [
      ...(remembered.isRunning ? [lookAtTerminal] : []),
      startStep(remembered, port),
      ...wait,
      {
        text: 'If it stops again, read the last lines in the terminal where it ran: they may show the error that ended it.',
      },
    ];
  },
};

const afterCrash = {
  text: "Read the error in the server's terminal, fix it and save the file. The server then restarts automatically.",
};

const lookAtTerminal = {
  text: 'Check the terminal where it runs: it shows which port the server listens on, or what went wrong.',
};

function titleOfStop({ remembered, port }: { remembered: Memory; port: number }, at: string): string {
  const { project, lastAnsweredAt } = remembered;
  const server = wasOtherProgram(remembered) ? serverName(remembered) : 'server';
  const name = project ? `${server} for ${project}` : server;
  return lastAnsweredAt
    ? `The ${name} stopped answering on port ${port} after ${clockTime(lastAnsweredAt, at)}`
    : `The ${name} on port ${port} has stopped`;
}

/** Explains the "after" in the title: the server may have gone on answering when no one was looking. */
function lastPage({ title, folder, lastAnsweredAt }: Memory, at: string): string {
  const ago = timeAgo(lastAnsweredAt, at);
  if (title)
    return folder
      ? `It ran in ${folder}, and its page “${title}” loaded ${ago}.`
      : `Its page “${title}” loaded ${ago}.`;
  if (!lastAnsweredAt) return folder ? `It ran in ${folder} and answered here before.` : 'It answered here before.';
  return folder ? `It ran in ${folder} and last answered ${ago}.` : `It last answered ${ago}.`;
}

function whatBecameOf({ isRunning, pid }: Memory): string {
  if (isRunning === undefined) return 'No program is listening there now.';
  const process = pid === undefined ? 'Its process' : `Its process ${pid}`;
  return isRunning
    ? `${process} is still running but no longer listens on this port.`
    : `${process} has since ended, and no program is listening there now.`;
}

function startStep({ framework, folder, startCommand, startFolder = folder, isRunning }: Memory, port: number): Step {
  const command = startCommand ?? bindTo(framework, 'localhost', port);
  if (!command) return { text: 'Start the server again the same way as before.' };
  const text = startFolder ? 'Start it again from its folder:' : 'Start it again:';
  const restartText = startFolder ? 'Or stop it and start it again from its folder:' : 'Or stop it and start it again:';
  return { text: isRunning ? restartText : text, command: inFolder(startFolder, command) };
}
