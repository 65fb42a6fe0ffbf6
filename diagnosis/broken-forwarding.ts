import type { Container } from '../evidence/containers.ts';
import type { Facts } from '../evidence/index.ts';
import type { Runtime } from '../evidence/runtimes.ts';
import type { Target } from '../evidence/target.ts';
import type { Step } from './cause.ts';
import { connectionSeen } from './connection-seen.ts';
import { containerName, logsStep, type Named, named, restartStep } from './container-words.ts';
import { insideOn, mappingUp } from './containers-on-port.ts';
import { isEngineProcess } from './engine-forwarder.ts';

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

const engines: Record<Container['engine'], string> = {
  docker: 'Docker',
  podman: 'Podman',
  containerd: 'containerd',
  other: 'the container engine',
};

/** How each machine or driver that passes ports on is set right. What stops with it is said. */
const byRuntime: Partial<Record<Runtime['kind'], { name: string; mend: (port: string) => Step }>> = {
  'docker-rootless': {
    name: 'rootless Docker',
    mend: (port) => ({
      text: `Publish the port without an address, as -p ${port}, or set DOCKERD_ROOTLESS_ROOTLESSKIT_PORT_DRIVER=builtin: some network drivers pass ports of 127.0.0.1 on to the wrong place.`,
    }),
  },
  colima: { name: 'Colima', mend: () => restart('Colima', 'colima restart') },
  'docker-desktop': { name: 'Docker Desktop', mend: () => restart('Docker Desktop') },
  'rancher-desktop': { name: 'Rancher Desktop', mend: () => restart('Rancher Desktop') },
  'podman-machine': {
    name: "Podman's machine",
    mend: () => restart("Podman's machine", 'podman machine stop && podman machine start'),
  },
  lima: { name: 'Lima', mend: () => restart("Lima's machine") },
};

function restart(what: string, command?: string): Step {
  const text = `If it stays like that, restart ${what}. All containers in it stop meanwhile`;
  return command ? { text: `${text}:`, command } : { text: `${text}.` };
}

export function titleOfBroken({ container }: BrokenForwarding, port: number): string {
  return `Port ${port} does not get through to the container ${containerName(container)}`;
}

export function whyBroken({ container, containerPort, isSilent, runtime }: BrokenForwarding, port: number): string {
  const engine = (runtime && byRuntime[runtime.kind]?.name) ?? engines[container.engine];
  const driver = runtime?.networking ? ` (${runtime.networking})` : '';
  const here = isSilent ? 'get no reply' : 'end without a reply';
  return `The container ${containerName(container)} listens on port ${containerPort} inside, as it should, and connections to port ${port} here ${here}. So they get lost in the port forwarding of ${engine}${driver}, or the server in the container takes them and fails.`;
}

export function stepsForBroken({ container, containerPort, runtime }: BrokenForwarding, port: number): Step[] {
  const mend = runtime && byRuntime[runtime.kind]?.mend(`${port}:${containerPort}`);
  const again = restartStep(container, 'Restart the container; its port forwarding is set up again with it');
  const isDriver = runtime?.kind === 'docker-rootless';
  return [
    ...(mend && isDriver ? [mend] : []),
    again,
    logsStep(container, 'See whether the request got there: if the log shows it, the server inside is at fault'),
    ...(mend && !isDriver ? [mend] : []),
  ];
}
