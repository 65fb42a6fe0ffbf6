import type { Containers } from '../../../evidence/machine/containers.ts';
import { isClosedOrReset } from '../../../evidence/reply/is-closed-or-reset.ts';
import type { Reading } from '../facts-read.ts';
import { isEngineProcess } from '../program/is-engine-process.ts';
import { mappingsTo, mappingUp } from './containers-on-port.ts';
import { type Named, named } from './named-container.ts';

type Known = Reading<'containers' | 'owners' | 'replies'> & { at: string };

/**
 * The one container that publishes the port for both families and answers over IPv4 only: its engine accepts a connection to ::1 too, but
 * nothing inside takes it.
 */
export function reachedOverIpv4(facts: Known): Named | undefined {
  const { target, at, containers = [], owners = [], replies = [] } = facts;
  const outcomeAt = (address: string) =>
    replies.find((one) => one.address === address && one.scheme === target.scheme)?.outcome;
  const isDropped = isClosedOrReset(outcomeAt('::1')) && outcomeAt('127.0.0.1')?.kind === 'http';
  const isOfEngine = owners.every(({ process }) => !process || isEngineProcess(process));
  if (!isDropped || !isOfEngine || target.host === '127.0.0.1' || !isForBoth(facts, containers)) return undefined;
  const mapping = mappingUp(target, containers, at);
  const inside = mapping?.container.listeners?.filter(({ port }) => port === mapping.containerPort) ?? [];
  return mapping && inside.every(({ address }) => !address.includes(':')) ? named(mapping.container) : undefined;
}

function isForBoth({ target }: Pick<Known, 'target'>, containers: Containers): boolean {
  const [mapping, other] = mappingsTo(target, containers);
  if (!mapping || other) return false;
  const ofPort = mapping.container.published.filter(({ hostPort }) => hostPort === target.port);
  return ofPort.some(({ hostAddress = '' }) => ['', '::', '::1'].includes(hostAddress));
}
