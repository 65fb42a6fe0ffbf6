import type { Target } from '../../../evidence/address/target.ts';
import type { Container } from '../../../evidence/machine/containers.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { FactsRead } from '../facts-read.ts';
import { connectionSeen } from '../port/connection-seen.ts';
import { insideOn, mappingUp } from './containers-on-port.ts';
import { isEngineProcess } from './engine-forwarder.ts';
import { type Named, named } from './named-container.ts';

/** A container that listens on an address the engine can reach, but whose port doesn't work on this computer. */
export interface BrokenForwarding {
  container: Named;
  containerPort: number;
  isSilent: boolean;
  runtime: Pick<Runtime, 'kind' | 'networking'> | undefined;
}

type Known = { target: Target; at: string } & FactsRead<
  'connect' | 'replies' | 'attempt' | 'owners' | 'containers' | 'runtimes'
>;

/** The container behind the port listens as it should, but its engine's forwarder closes, resets or ignores connections. */
export function brokenForwarding(facts: Known): BrokenForwarding | undefined {
  const { target, at, owners = [], containers = [], runtimes = [] } = facts;
  const seen = connectionSeen(facts);
  const mapping = mappingUp(target, containers, at);
  if (!mapping || (seen !== 'hung-up' && seen !== 'silence')) return undefined;
  const { container, containerPort } = mapping;
  if (insideOn(container, containerPort) !== 'open' || !isWell(container)) return undefined;
  // If another program has the port, it gets the container's connections.
  const holders = owners.flatMap(({ process }) => process ?? []);
  if (!holders.every((process) => isEngineProcess(process) || process.program === 'ssh')) return undefined;
  const runtime = runtimes.find(({ kind, state }) => isKeptByRuntime(kind) && state !== 'stopped');
  return {
    container: named(container),
    containerPort,
    isSilent: seen === 'silence',
    runtime: runtime && { kind: runtime.kind, ...(runtime.networking && { networking: runtime.networking }) },
  };
}

function isWell({ health }: Container): boolean {
  return health === undefined || health === 'healthy';
}

/** Virtual machines and drivers that forward their containers' ports. */
const passingOn = ['docker-rootless', 'colima', 'docker-desktop', 'rancher-desktop', 'podman-machine', 'lima'] as const;

function isKeptByRuntime(kind: Runtime['kind']): boolean {
  return passingOn.some((one) => one === kind);
}
