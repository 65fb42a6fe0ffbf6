import { addressesOf, isLoopbackAddress, type Target } from '../../../evidence/address/target.ts';
import type { FactName, Facts } from '../../../evidence/index.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { wasOtherProgram } from '../../reading/container/containers-on-port.ts';
import { type Elsewhere, listeningInside } from '../../reading/container/listening-inside.ts';
import { named } from '../../reading/container/named-container.ts';
import { onHostNetwork } from '../../reading/container/on-host-network.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { hasListener, hasNoListener } from '../../reading/port/bound-addresses.ts';
import { type ConnectionSeen, connectionSeen, type Observed } from '../../reading/port/connection-seen.ts';
import { mayHoldPort } from '../../reading/port/may-hold-port.ts';

/** The server runs in a virtual machine or on a remote engine, whose ports aren't ports of this computer. */
export const runtimeElsewhere = defineCause({
  id: 'runtime-elsewhere',
  stop: 'program',
  needs: ['runtimes', 'containers', 'connect'],
  uses: ['replies', 'attempt', 'listeners', 'remembered'],
  judge(facts) {
    const { target, listeners, remembered } = facts;
    const known = ifKnown(facts);
    const seen = connectionSeen(known);
    if (seen === 'answered' || seen === 'barred') return ruledOut;
    const elsewhere = facts.runtimes.filter(
      ({ kind, isHere, state }) => !isWsl(kind) && !isHere && state !== 'stopped',
    );
    const inside = elsewhere.find((runtime) => listeningInside(runtime, target.port) !== undefined);
    if (inside) {
      const isFree = hasNoListener(target, listeners);
      const details = detailsOf(target, inside, { because: 'listens-there', on: listeningInside(inside, target.port) });
      return seen === 'refused' && isFree ? certain(details) : likely(details);
    }
    if (wasOtherProgram(remembered)) return ruledOut;
    const found =
      firstReason(elsewhere, known, seen) ??
      reasonOfHostNetwork(elsewhere, known, seen) ??
      reasonIfAsked(elsewhere.filter(isUnread), facts);
    return found ? likely(detailsOf(target, ...found)) : ruledOut;
  },
});

function detailsOf({ port }: Target, { kind, name, address, networking }: Runtime, reason: Elsewhere) {
  const about = { ...(name && { name }), ...(address && { address }), ...(networking && { networking }) };
  return { port, runtime: { kind, ...about }, reason };
}

function isWsl(kind: Runtime['kind']): boolean {
  return kind === 'wsl1' || kind === 'wsl2';
}

type Known = Reading<'listeners' | 'containers'>;

/** If nobody read its listeners, a container may have published the port. */
function reasonIfAsked(runtimes: Runtime[], facts: Known & Observed): [Runtime, Elsewhere] | undefined {
  const isHeld = hasListener(facts.target, facts.listeners);
  return isHeld || runtimes.length === 0 ? undefined : firstReason(runtimes, facts, connectionSeen(facts));
}

function reasonOfHostNetwork(
  runtimes: Runtime[],
  { target, listeners, containers = [] }: Known,
  seen: ConnectionSeen | undefined,
): [Runtime, Elsewhere] | undefined {
  if ((seen !== 'refused' && seen !== 'failed') || hasListener(target, listeners)) return undefined;
  const found = onHostNetwork(runtimes, containers, target.port);
  return found && [found.runtime, { because: 'host-network', container: named(found.container) }];
}

function isUnread({ listeners, kind }: Runtime): boolean {
  return listeners === undefined && kind !== 'android-emulator';
}

/** Unknown facts may be needed, so they are read later. */
function ifKnown(facts: Known & Observed & { isKnown(name: FactName): boolean }): Known & Observed {
  const { target, replies, attempt, listeners } = facts;
  const connect = facts.isKnown('connect') ? facts.connect : undefined;
  const containers = facts.isKnown('containers') ? facts.containers : undefined;
  return { target, replies, attempt, listeners, connect, containers };
}

function firstReason(
  runtimes: Runtime[],
  known: Known,
  seen: ConnectionSeen | undefined,
): [Runtime, Elsewhere] | undefined {
  for (const runtime of runtimes) {
    const reason = reasonFor(runtime, known, seen);
    if (reason) return [runtime, reason];
  }
  return undefined;
}

/** Nobody could look inside, but what we know of its port forwarding makes it a likely place. */
function reasonFor(runtime: Runtime, known: Known, seen: ConnectionSeen | undefined): Elsewhere | undefined {
  const { target, listeners, containers = [] } = known;
  const onPort = containers.flatMap(({ published }) => published).filter(({ hostPort }) => hostPort === target.port);
  if (seen === 'hung-up') {
    const isOnLoopback = onPort.some(({ hostAddress = '' }) => isLoopbackAddress(hostAddress));
    return runtime.networking === 'slirp4netns' && isOnLoopback ? { because: 'driver' } : undefined;
  }
  if (runtime.listeners || hasListener(target, listeners)) return undefined;
  const beyond = onPort.find((one) => isBeyond(one, target));
  if (beyond) return { because: 'published-there', on: beyond.hostAddress };
  if (seen !== 'refused' && seen !== 'failed') return undefined;
  return mayHoldPort(runtime, target.port) || mayBeMeant(runtime, listeners) ? { because: 'may-be-there' } : undefined;
}

/** A machine that forwards nothing. If this computer's listeners are known, a machine that may or may not forward explains nothing. */
function mayBeMeant({ kind, forwardsPorts }: Runtime, listeners: Known['listeners']): boolean {
  if (kind === 'android-emulator' || forwardsPorts) return false;
  if (forwardsPorts === false) return true;
  const isMachine = ['virtual-machine', 'vagrant', 'lima', 'minikube', 'docker-rootless'].includes(kind);
  return isMachine && kind !== 'docker-rootless' && listeners === undefined;
}

type Published = Facts['containers'][number]['published'][number];

function isBeyond({ hostPort, hostAddress = '' }: Published, target: Target): boolean {
  if (hostPort !== target.port || ['', '0.0.0.0', '::'].includes(hostAddress)) return false;
  return !isLoopbackAddress(hostAddress) && !addressesOf(target).includes(hostAddress);
}
