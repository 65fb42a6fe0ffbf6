import { addressesOf, type Target } from '../../../evidence/address/target.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import type { Refusal } from '../../../evidence/port/refusal.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { deadEnd } from '../../reading/container/containers-on-port.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { isListenedAt } from '../../reading/port/bound-addresses.ts';
import { accepts, connectResult } from '../../reading/port/connect-results.ts';
import { isForwarder, ownerProcess } from '../../reading/program/owner-process.ts';
import { ruleSeen } from '../../reading/reply/rule-seen.ts';

/** A firewall rule on this computer rejects the connection, although a program is listening on exactly that address. */
export const firewallReject = defineCause({
  id: 'firewall-reject',
  stop: 'port',
  needs: ['connect', 'refusal'],
  uses: ['network', 'listeners', 'owners', 'forwarders', 'containers', 'firewall'],
  judge(facts) {
    const { target, connect, listeners, owners, forwarders } = facts;
    const listening = addressesTurnedAway(target, connect).filter((address) =>
      isListenedAt(address, target, listeners),
    );
    const address = listening[0] ?? addressesTurnedAway(target, connect)[0];
    if (!address || isExplained(facts)) return ruledOut;
    const details = { port: target.port, address, ...ruleSeen(facts.firewall, facts.os) };
    if (connectResult(connect, address) !== 'refused')
      return listening.length > 0 && hasRoute(connect, address) ? certain(details) : likely(details);
    if ((listeners && listening.length === 0) || !isMadeByFilter(facts.refusal, address)) return ruledOut;
    // We may not know what happens inside, so the listener has to be a program that doesn't forward connections.
    return ownerProcess(owners) && !isForwarder({ owners, forwarders }) ? certain(details) : likely(details);
  },
});

/**
 * Without the loopback interface, no address of this computer can be reached, rule or no rule. Podman refuses connections to a container
 * in which nothing listens without a reset from this system.
 */
function isExplained({ target, network, containers }: Reading<'network' | 'containers'>): boolean {
  return network?.loopback.up === false || deadEnd(target, containers) !== undefined;
}

/** If a name has two addresses, browsers go on to the one that accepts. */
function addressesTurnedAway(target: Target, connect: Connect): string[] {
  if (accepts(target, connect)) return [];
  return addressesOf(target).filter((address) => isTurnedAway(connectResult(connect, address)));
}

function isTurnedAway(result: ReturnType<typeof connectResult>): boolean {
  return result === 'refused' || result === 'unreachable' || result === 'prohibited';
}

/** A deleted route gives ENETUNREACH, as some rules do. */
function hasRoute(connect: Connect, address: string): boolean {
  return connect.find((one) => one.address === address)?.code !== 'ENETUNREACH';
}

/** When the system itself refuses, it sends a reset and counts it. */
function isMadeByFilter(refusal: Refusal, address: string): boolean {
  return refusal.find((one) => one.address === address)?.resetsSent === 0;
}
