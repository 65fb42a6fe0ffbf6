import type { Remembered } from '../../evidence/remembered.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { bindTo, inFolder } from '../commands.ts';
import { mappingsTo, wasOtherProgram } from '../containers-on-port.ts';
import { programName } from '../describe-program.ts';
import { likelyPorts } from '../likely-ports.ts';
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
    if (!remembered) return ruledOut;
    const details = { port: target.port, remembered };
    const isStill = likelyPorts(target, services ?? [], remembered).length > 0 || isAwaited(facts);
    // What answered may have been a container, whose own end says more.
    const isContainers = containers ? mappingsTo(target, containers).length > 0 : !wasOtherProgram(remembered);
    return listeners && !isStill && !isContainers ? certain(details) : likely(details);
  },
  text: {
    title: ({ port, remembered }) => `The ${serverOf(remembered)} on port ${port} has stopped`,
    why: ({ port, remembered }, { at }) =>
      `${whoAnswered(remembered)} answered on port ${port} ${timeAgo(remembered.lastAnsweredAt, at)}. No program listens there now.`,
    steps: ({ port, remembered }, { target, browser }) => [
      startStep(remembered, port),
      ...(browser ? [waitHere(target)] : []),
      { text: 'If it stops again, read the last lines in the terminal where it ran: an error there ended it.' },
    ],
  },
});

type Memory = NonNullable<Remembered>;

function serverOf(remembered: Memory): string {
  return wasOtherProgram(remembered) ? `${programName(remembered)} server` : 'server';
}

function whoAnswered(remembered: Memory): string {
  if (remembered.folder) return `A ${serverOf(remembered)} from ${remembered.folder}`;
  return remembered.title ? `A page titled “${remembered.title}”` : `A ${serverOf(remembered)}`;
}

function startStep({ framework, folder, startCommand }: Memory, port: number): Step {
  const command = startCommand ?? bindTo(framework, 'localhost', port);
  if (!command) return { text: 'Start the server again, the way it was started before.' };
  return { text: folder ? 'Start it again from its folder:' : 'Start it again:', command: inFolder(folder, command) };
}
