import { covers } from '../../../evidence/address/covers.ts';
import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import { forwarderKind } from '../../knowledge/forwarder-kinds.ts';
import type { Reading } from '../facts-read.ts';

type Beyond = Reading<'containers' | 'runtimes'>;

/** The forwarder, with what listens at its far end, if that is a container or a virtual machine whose listeners are known. */
export function withFarSide(forwarder: Forwarder, beyond: Beyond): Forwarder {
  const farListeners = forwarder.farListeners ?? seenBeyond(forwarder, beyond);
  return farListeners ? { ...forwarder, farListeners } : forwarder;
}

function seenBeyond({ program, to, via }: Forwarder, { target, containers = [], runtimes = [] }: Beyond) {
  const inside = via && containers.find(({ name }) => name === via)?.listeners;
  if (inside) return inside;
  // For a virtual machine, the evidence has only what listens on the port that was asked for.
  if (forwarderKind(program) !== 'virtual-machine' || to?.port !== target.port) return undefined;
  const machines = runtimes.filter((one) => isMachine(one) && one.listeners);
  return machines.length === 1 ? machines[0]?.listeners : undefined;
}

function isMachine({ kind, isHere, state }: Runtime): boolean {
  return !isHere && state !== 'stopped' && ['vagrant', 'virtual-machine', 'docker-machine', 'minikube'].includes(kind);
}

/** Whether a program listens at exactly the address that the forwarder leads to. Undefined if nobody looked. */
export function isListenedTo({ to, farListeners }: Forwarder): boolean | undefined {
  if (!to || !farListeners) return undefined;
  const address = to.host === 'localhost' ? '127.0.0.1' : to.host;
  return farListeners.some((one) => one.port === to.port && covers(one.address, address));
}
