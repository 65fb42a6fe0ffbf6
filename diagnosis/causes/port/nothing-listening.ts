import { addressesOf, isLoopbackAddress, isLoopbackName, type Target } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import { certain, defineCause, lessLikely, likely, ruledOut, type Verdict } from '../../cause.ts';
import { asksWrongPort } from '../../reading/call/socket-fault.ts';
import { mappingsTo } from '../../reading/container/containers-on-port.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { hasListener } from '../../reading/port/bound-addresses.ts';
import { anyAccepts, connectResult, isRefused, mayBeRefused } from '../../reading/port/connect-results.ts';
import { likelyPorts } from '../../reading/port/likely-ports.ts';
import { mayHoldPort } from '../../reading/port/may-hold-port.ts';
import { findSandboxBarrier } from '../../reading/program/sandbox-barrier.ts';
import { worksElsewhere } from '../../reading/program/sign-of-machine.ts';
import { isAwaited } from '../../reading/program/starting-server.ts';
import { wasHungUpOn } from '../../reading/program/was-hung-up-on.ts';

/** The connection is refused because no program is listening on the port, and Portside hasn't seen one there before. */
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
    'sandbox',
  ],
  hingesOn: ['expected', 'remembered'],
  judge(facts) {
    const { target, connect, listeners, remembered, services, containers, runtimes = [] } = facts;
    if (!mayBeRefused(target, connect) || remembered || isLetIn(facts) || isMeantForOther(facts)) return ruledOut;
    const details = {
      port: target.port,
      addresses: connect.map((one) => one.address),
      tableRead: listeners !== undefined,
      isRefusalTold: isRefused(target, connect),
      ...missedOn(facts),
    };
    if (!listeners) return byConnect(connect, details);
    if (hasListener(target, listeners)) return ruledOut;
    // The server may belong in a container or on another machine, and we may not see which ones there are.
    const isElsewhere =
      containers?.length !== 0 ||
      runtimes.some((runtime) => mayHoldPort(runtime, target.port)) ||
      worksElsewhere(facts.session) ||
      isSetElsewhere(target, facts.resolution);
    const isPerhapsOther = likelyPorts(target, services ?? [], undefined).length > 0 || asksWrongPort(facts);
    if (details.hidden) return likely(details);
    return isElsewhere || isPerhapsOther || isAwaited(facts) ? likely(details) : certain(details);
  },
});

/** Without a reported refusal, only the frequency of this cause speaks for it. */
function byConnect<D extends { isRefusalTold: boolean }>(connect: Connect, details: D): Verdict<D> {
  if (anyAccepts(connect)) return ruledOut;
  return details.isRefusalTold ? likely(details) : lessLikely(details);
}

/** A browser that is waiting, or whose connection was closed, wasn't refused: the evidence may have only one of a name's two addresses. */
function isLetIn({ target, connect, attempt }: LetIn): boolean {
  const isUntold = addressesOf(target).some((address) => connectResult(connect, address) === undefined);
  return attempt?.outcome === 'pending' || (isUntold && wasHungUpOn(attempt));
}

/** Without a reported refusal, the connection may have been accepted by a container that publishes the port, or denied by a sandbox. */
function isMeantForOther(facts: Parameters<typeof findSandboxBarrier>[0] & LetIn & Reading<'containers'>): boolean {
  const { target, connect, containers = [] } = facts;
  if (isRefused(target, connect)) return false;
  return mappingsTo(target, containers).length > 0 || findSandboxBarrier(facts)?.way === 'no-connections';
}

type LetIn = { connect: Connect } & Reading<'attempt'>;

/** A subdomain of localhost that this system resolves to another machine. Browsers never look it up, and the server may be there. */
function isSetElsewhere({ host }: Target, resolution: Facts['resolution'] | undefined): boolean {
  return isLoopbackName(host) && (resolution?.addresses.some((address) => !isLoopbackAddress(address)) ?? false);
}

/** A program that was meant to be reached on this port and can't be. */
function missedOn({ target, expected, network }: Reading<'expected' | 'network'>): {
  hidden: Process | undefined;
  browser: Process | undefined;
} {
  const option = `--remote-debugging-port=${target.port}`;
  return {
    hidden: network?.hiddenListeners?.[0]?.process,
    browser: expected?.find(({ process }) => process.command?.split(' ').includes(option))?.process,
  };
}
