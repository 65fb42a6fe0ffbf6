import type { Memory } from '../../../../diagnosis/causes/port/server-stopped.ts';
import { wasOtherProgram } from '../../../../diagnosis/reading/container/containers-on-port.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { clockTime } from '../../names/clock-time.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { sentenceStart } from '../../names/sentence-start.ts';
import { timeAgo } from '../../names/time-ago.ts';
import { bindTo, inFolder } from '../../steps/commands.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const serverStopped: CauseWords<'server-stopped'> = {
  title: (details, { at }) =>
    'crashed' in details
      ? `The server has crashed, and ${programName(details.crashed)} waits for its files to change`
      : `The ${serverOf(details.remembered)} ${untilWhen(details.remembered, details.port, at)}`,
  why: (details, { at }) =>
    'crashed' in details
      ? `${describeProgram(details.crashed)} runs, but the worker process it started has ended, so nothing listens on port ${details.port}. An error in the code does that.`
      : `${lastPage(details.remembered, at)} ${whatBecameOf(details.remembered)}`,
  steps: (details, { target, browser }) => {
    const wait = browser ? [waitHere(target)] : [];
    if ('crashed' in details) return [afterCrash, ...wait];
    const { remembered, port } = details;
    return [
      ...(remembered.isRunning ? [lookAtTerminal] : []),
      startStep(remembered, port),
      ...wait,
      { text: 'If it stops again, read the last lines in the terminal where it ran: an error there ended it.' },
    ];
  },
};

const afterCrash = {
  text: 'Read the error in the terminal of the server, fix it and save the file: the server then starts by itself.',
};

const lookAtTerminal = {
  text: 'Look into the terminal where it runs: it says there which port it listens on, or what went wrong.',
};

function serverOf({ project, ...remembered }: Memory): string {
  const server = wasOtherProgram(remembered) ? `${programName(remembered)} server` : 'server';
  return project ? `${server} of ${project}` : server;
}

function untilWhen({ lastAnsweredAt }: Memory, port: number, at: string): string {
  if (!lastAnsweredAt) return `on port ${port} has stopped`;
  return `answered on port ${port} until ${clockTime(lastAnsweredAt, at)}`;
}

/** What "until" rests on: it may have answered longer, unseen. */
function lastPage({ title, folder, lastAnsweredAt }: Memory, at: string): string {
  const seen = `${title ? `the page “${title}” loaded from it` : 'it last answered'} ${timeAgo(lastAnsweredAt, at)}.`;
  return folder ? `It ran in ${folder}; ${seen}` : sentenceStart(seen);
}

function whatBecameOf({ isRunning, pid }: Memory): string {
  if (isRunning === undefined) return 'No program listens there now.';
  const process = pid === undefined ? 'Its process' : `Its process ${pid}`;
  return isRunning
    ? `${process} still runs, and no longer listens on this port.`
    : `${process} has ended since, and no program listens there now.`;
}

function startStep({ framework, folder, startCommand, startFolder = folder, isRunning }: Memory, port: number): Step {
  const command = startCommand ?? bindTo(framework, 'localhost', port);
  const start = isRunning ? 'Or end it, and start it again' : 'Start it again';
  if (!command) return { text: 'Start the server again, the way it was started before.' };
  return { text: startFolder ? `${start} from its folder:` : `${start}:`, command: inFolder(startFolder, command) };
}
