import type { Connect } from '../../evidence/connect.ts';
import type { Expected } from '../../evidence/expected.ts';
import type { Facts } from '../../evidence/index.ts';
import type { Network } from '../../evidence/network.ts';
import type { Process } from '../../evidence/owners.ts';
import { isLoopbackAddress, isLoopbackName, type Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { listListeners } from '../commands.ts';
import { describeProgram } from '../describe-program.ts';
import { likelyPorts } from '../likely-ports.ts';
import { mayHoldPort } from '../may-hold-port.ts';
import { sentenceStart } from '../sentence-start.ts';
import { worksElsewhere } from '../sign-of-machine.ts';
import { asksWrongPort } from '../socket-fault.ts';
import { isAwaited } from '../starting-server.ts';
import { waitHere } from '../wait-here.ts';
import { boundOnPort, isRefused } from '../way-to-port.ts';

/** The connection is refused because no program listens on the port, and none is known to have been there. */
export const nothingListening = defineCause({
  id: 'nothing-listening',
  stop: 'port',
  needs: ['connect'],
  uses: [
    'listeners',
    'remembered',
    'services',
    'expected',
    'attempt',
    'containers',
    'runtimes',
    'session',
    'network',
    'resolution',
  ],
  judge(facts) {
    const { target, connect, listeners, remembered, services, containers, runtimes = [] } = facts;
    // A browser that waits was not refused: of two addresses it may have told one alone.
    if (!isRefused(target, connect) || remembered || facts.attempt?.outcome === 'pending') return ruledOut;
    const details = {
      port: target.port,
      addresses: connect.map((one) => one.address),
      tableRead: listeners !== undefined,
      ...missedOn(facts),
    };
    if (!listeners) return otherFamilyAccepts(connect) ? ruledOut : likely(details);
    if (boundOnPort(target, listeners).length > 0) return ruledOut;
    // A container or another machine that has to do with the port may be what is missed, and nobody may see which there are.
    const isElsewhere =
      containers?.length !== 0 ||
      runtimes.some((runtime) => mayHoldPort(runtime, target.port)) ||
      worksElsewhere(facts.session) ||
      isSetElsewhere(target, facts.resolution);
    const isPerhapsOther = likelyPorts(target, services ?? [], undefined).length > 0 || asksWrongPort(facts);
    if (details.hidden) return likely(details);
    return isElsewhere || isPerhapsOther || isAwaited(facts) ? likely(details) : certain(details);
  },
  text: {
    title: ({ port }) => `Nothing is listening on port ${port}`,
    why: ({ port, tableRead, hidden, browser }) =>
      [
        whyRefused(port, tableRead),
        ...(hidden
          ? [
              `${sentenceStart(describeProgram(hidden))} runs in a network of its own, where port ${port} is taken: no address here leads there.`,
            ]
          : []),
        ...(browser
          ? [
              `${describeProgram(browser)} was started with --remote-debugging-port=${port}, and has not opened that port.`,
            ]
          : []),
      ].join(' '),
    steps: ({ port, hidden, browser: debugged }, { os, target, browser }) => [
      ...(hidden ? [outOfItsNetwork] : []),
      ...(debugged ? [withOwnProfile] : []),
      { text: 'Start the server, and read the address it prints: that is the one to open.' },
      ...(browser ? [waitHere(target)] : []),
      ...(port >= 49_152
        ? [
            {
              text: `${port} is a port that programs take for a short time. The program that used it may use another one at its next start: go back to where the address came from, and open it anew from there.`,
            },
          ]
        : []),
      { text: 'To see for yourself what listens on this port:', command: listListeners(os, port) },
    ],
  },
});

/** A name below localhost that this system sends to another machine: browsers never ask, and the server may be there. */
function isSetElsewhere({ host }: Target, resolution: Facts['resolution'] | undefined): boolean {
  return isLoopbackName(host) && (resolution?.addresses.some((address) => !isLoopbackAddress(address)) ?? false);
}

function otherFamilyAccepts(connect: Connect): boolean {
  return connect.some((one) => one.result === 'accepted');
}

function whyRefused(port: number, tableRead: boolean): string {
  return tableRead
    ? `The connection reached this computer and was refused: its list of listening programs has none on port ${port}.`
    : `The connection reached this computer and was refused. That is what happens when no program listens on port ${port}.`;
}

const outOfItsNetwork = {
  text: 'Start the server without what shuts it in, such as unshare --net, ip netns exec or a sandbox, or open the page from inside.',
};

/** https://developer.chrome.com/blog/remote-debugging-port */
const withOwnProfile = {
  text: 'Close the browser and start it with --user-data-dir and a folder of its own as well: Chrome opens no debugging port for the profile you use every day.',
};

/** A program that has to do with this port and cannot be reached there. */
function missedOn({ target, expected, network }: Missed): {
  hidden: Process | undefined;
  browser: Process | undefined;
} {
  const option = `--remote-debugging-port=${target.port}`;
  return {
    hidden: network?.hiddenListeners?.[0]?.process,
    browser: expected?.find(({ process }) => process.command?.split(' ').includes(option))?.process,
  };
}

interface Missed {
  target: Target;
  expected: Expected | undefined;
  network: Network | undefined;
}
