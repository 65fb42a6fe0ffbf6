import type { Runtime } from '../../../evidence/machine/runtimes.ts';

/** Where people who use such an engine have their servers: its ports never appear on this computer by themselves. */
const always: readonly Runtime['kind'][] = ['docker-machine', 'docker-context', 'windows-containers'];

/** Kubernetes, on a node with an address of its own. */
const onNodes: readonly Runtime['kind'][] = ['minikube', 'rancher-desktop'];

/** Ports of services that Kubernetes opens on its nodes. @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport */
const nodePorts = { from: 30_000, to: 32_767 };

/** Whether a port that is free on this computer may well be one of this runtime's. We don't assume that of an arbitrary virtual machine. */
export function mayHoldPort({ kind, isHere, state, forwardsPorts }: Runtime, port: number): boolean {
  if (isHere || state === 'stopped' || forwardsPorts) return false;
  if (onNodes.includes(kind)) return port >= nodePorts.from && port <= nodePorts.to;
  return always.includes(kind);
}
