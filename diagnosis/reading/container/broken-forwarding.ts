import type { Target } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Container } from '../../../evidence/machine/containers.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import { connectionSeen } from '../port/connection-seen.ts';
import { insideOn, mappingUp } from './containers-on-port.ts';
import { isEngineProcess } from './engine-forwarder.ts';
import { type Named, named } from './named-container.ts';

/** A container that listens for all to reach, and whose port comes to nothing here. */
export interface BrokenForwarding {
  container: Named;
  containerPort: number;
  isSilent: boolean;
  runtime: Pick<Runtime, 'kind' | 'networking'> | undefined;
}

type Known = { target: Target; at: string } & {
  [Name in 'connect' | 'replies' | 'attempt' | 'owners' | 'containers' | 'runtimes']: Facts[Name] | undefined;
};

/** The container behind the port listens as it ought to, and its engine's forwarder closes, resets or keeps silent. */
export function brokenForwarding(facts: Known): BrokenForwarding | undefined {
  const { target, at, owners = [], containers = [], runtimes = [] } = facts;
  const seen = connectionSeen(facts);
  const mapping = mappingUp(target, containers, at);
  if (!mapping || (seen !== 'hung-up' && seen !== 'silence')) return undefined;
  const { container, containerPort } = mapping;
  if (insideOn(container, containerPort) !== 'open' || !isWell(container)) return undefined;
  // Another program that has the port gets what is meant for the container.
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

/** Machines and drivers that pass the ports of their containers on. */
const passingOn = ['docker-rootless', 'colima', 'docker-desktop', 'rancher-desktop', 'podman-machine', 'lima'] as const;

function isKeptByRuntime(kind: Runtime['kind']): boolean {
  return passingOn.some((one) => one === kind);
}
