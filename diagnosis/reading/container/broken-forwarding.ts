import type { FactName, Facts, OperatingSystem } from '../../../evidence/index.ts';
import type { Container } from '../../../evidence/machine/containers.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import { usualProtocol } from '../../knowledge/usual-protocol.ts';
import type { Reading } from '../facts-read.ts';
import { boundOnPort } from '../port/bound-addresses.ts';
import { connectionSeen } from '../port/connection-seen.ts';
import { isEngineProcess } from '../program/is-engine-process.ts';
import { ownerProcesses } from '../program/owner-processes.ts';
import { insideOn, isYoung, type Mapping, mappingUp } from './containers-on-port.ts';
import { listeningInside } from './listening-inside.ts';
import { type Named, named } from './named-container.ts';

/** A container whose port is published but can't be reached here. */
export interface BrokenForwarding {
  container: Named;
  containerPort: number;
  /** `unforwarded`: nothing accepts the connection. Otherwise the container listens correctly, but connections are closed or get no answer. */
  fault: 'unforwarded' | 'hung-up' | 'silence';
  runtime: Pick<Runtime, 'kind' | 'networking'> | undefined;
}

interface Given {
  at: string;
  os: OperatingSystem;
  isKnown(name: FactName): boolean;
  /** To be read only if it is known. */
  forwarders: Facts['forwarders'];
}

type Known = Given & Reading<'connect' | 'replies' | 'attempt' | 'listeners' | 'owners' | 'containers' | 'runtimes'>;

/**
 * The container behind the port listens correctly, but its engine's forwarder closes, resets or stays silent. Or the container's virtual
 * machine is running, but nobody listens here for what it should receive, as after sleep.
 */
export function brokenForwarding(facts: Known): BrokenForwarding | undefined {
  const { target, at, owners, containers = [], runtimes = [] } = facts;
  const mapping = mappingUp(target, containers, at);
  const fault = mapping && faultOf(facts, mapping);
  if (!mapping || !fault) return undefined;
  const { container, containerPort } = mapping;
  // If another program has the port, it gets what is meant for the container.
  if (!ownerProcesses(owners).every((process) => isEngineProcess(process) || process.program === 'ssh'))
    return undefined;
  const runtime = runtimes.find(({ kind, state }) => isKeptByRuntime(kind) && state !== 'stopped');
  return {
    container: named(container),
    containerPort,
    fault,
    runtime: runtime && { kind: runtime.kind, ...(runtime.networking && { networking: runtime.networking }) },
  };
}

function faultOf(facts: Known, { container, containerPort }: Mapping): BrokenForwarding['fault'] | undefined {
  const { target, at, os, listeners = [], runtimes } = facts;
  const seen = connectionSeen(facts);
  const inside = insideOn(container, containerPort);
  if (!isWell(container)) return undefined;
  // A database accepts the connection as well, and hangs up on HTTP.
  if (seen === 'hung-up' || seen === 'silence')
    return inside === 'open' && !usualProtocol(undefined, containerPort) && !reachesContainer(facts) ? seen : undefined;
  const isLookedFor = seen === 'refused' || seen === 'failed';
  const isFree = boundOnPort(target, listeners).length === 0;
  const isKept = isBoundByPodman(facts, container) || isInMachine(os, runtimes);
  const mayListen = inside === undefined || inside === 'open';
  const isElsewhere = runtimes?.some((one) => staysInside(one, target.port)) ?? false;
  return isLookedFor && isFree && isKept && mayListen && !isElsewhere && !isYoung(container, at)
    ? 'unforwarded'
    : undefined;
}

/** On Linux, Docker's forwarder connects to the container itself, with no machine between them. It's the server that hangs up or is silent then. */
function reachesContainer(facts: Known): boolean {
  if (facts.os !== 'linux' || isInMachine(facts.os, facts.runtimes) || !facts.isKnown('forwarders')) return false;
  return facts.forwarders.some(({ orphaned }) => orphaned === false);
}

/** Known to forward nothing, or seen to have the port: that's a cause of its own, runtime-elsewhere. */
function staysInside(runtime: Runtime, port: number): boolean {
  const isInside = runtime.forwardsPorts === false || listeningInside(runtime, port) !== undefined;
  return isInside && isKeptByRuntime(runtime.kind);
}

/** Rootless, Podman always binds a port that it publishes, where Docker may leave it to rules that nobody sees a listener of. */
function isBoundByPodman({ listeners, os }: Known, { engine }: Container): boolean {
  return os === 'linux' && engine === 'podman' && listeners !== undefined;
}

/** On macOS and Windows, every engine runs its Linux containers in a virtual machine, whether or not that was seen. */
function isInMachine(os: OperatingSystem, runtimes: Runtime[] | undefined): boolean {
  if (!runtimes) return os === 'macos' || os === 'windows';
  return runtimes.some((one) => isKeptByRuntime(one.kind) && isUp(one));
}

function isUp({ state }: Runtime): boolean {
  return state === 'running';
}

function isWell({ health }: Container): boolean {
  return health === undefined || health === 'healthy';
}

/** Virtual machines and drivers that forward the ports of their containers. */
const passingOn = ['docker-rootless', 'colima', 'docker-desktop', 'rancher-desktop', 'podman-machine', 'lima'] as const;

function isKeptByRuntime(kind: Runtime['kind']): boolean {
  return passingOn.some((one) => one === kind);
}
