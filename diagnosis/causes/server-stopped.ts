import type { Process } from '../../evidence/owners.ts';
import type { Remembered } from '../../evidence/remembered.ts';
import { certain, defineCause, likely, ruledOut, type Step, type Verdict } from '../cause.ts';
import { clockTime } from '../clock-time.ts';
import { bindTo, inFolder } from '../commands.ts';
import { mappingsTo, wasOtherProgram } from '../containers-on-port.ts';
import { type CrashedServer, crashedServer } from '../crashed-server.ts';
import { describeProgram, programName } from '../describe-program.ts';
import { likelyPorts } from '../likely-ports.ts';
import { sentenceStart } from '../sentence-start.ts';
import { isAwaited } from '../starting-server.ts';
import { timeAgo } from '../time-ago.ts';
import { waitHere } from '../wait-here.ts';
import { boundOnPort, isRefused } from '../way-to-port.ts';

/** The port answered before, and no program listens on it now. */
export const serverStopped = defineCause({
  id: 'server-stopped',
  stop: 'port',
  needs: ['connect', 'remembered'],
  uses: ['listeners', 'services', 'expected', 'containers'],
  judge(facts) {
    const { target, connect, listeners, services, containers } = facts;
    if (!isRefused(target, connect) || connect.some((one) => one.result === 'accepted')) return ruledOut;
    if (listeners && boundOnPort(target, listeners).length > 0) return ruledOut;
    const { remembered } = facts;
    const crash = crashedServer(facts);
    if (crash) return verdictOnCrash(crash, target.port, listeners !== undefined);
    if (!remembered) return ruledOut;
    const details: Stopped = { port: target.port, remembered };
    const isStill = likelyPorts(target, services ?? [], remembered).length > 0 || isAwaited(facts);
    // What answered may have been a container, whose own end says more.
    const isContainers = containers ? mappingsTo(target, containers).length > 0 : !wasOtherProgram(remembered);
    // A process that runs on without its port may be about to take it again, or another one.
    const isSure = listeners && !isStill && !isContainers && !remembered.isRunning;
    return isSure ? certain(details) : likely(details);
  },
  text: {
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
  },
});

type Stopped = { port: number; remembered: Memory } | { port: number; crashed: Process };

const afterCrash = {
  text: 'Read the error in the terminal of the server, fix it and save the file: the server then starts by itself.',
};

const lookAtTerminal = {
  text: 'Look into the terminal where it runs: it says there which port it listens on, or what went wrong.',
};

function verdictOnCrash({ process, isSure }: CrashedServer, port: number, isTableRead: boolean): Verdict<Stopped> {
  const details: Stopped = { port, crashed: process };
  return isSure && isTableRead ? certain(details) : likely(details);
}

type Memory = NonNullable<Remembered>;

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
