import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import { mappingsTo } from '../container/containers-on-port.ts';
import { type Named, named } from '../container/named-container.ts';
import type { Reading } from '../facts-read.ts';
import { ownerWithPid } from './owner-processes.ts';

/** What would end along with a program, as far as the evidence shows. */
export interface Ending {
  process: Process;
  port: number;
  container?: Named;
  /** Other ports that it holds. */
  otherPorts: number[];
  /** Programs on this port that it started. */
  children: Process[];
}

type Known = Reading<'owners' | 'services' | 'containers'>;

export function endingOf(process: Process | undefined, known: Known): Ending | undefined {
  return process && endingOfProcess(process, known);
}

/** Includes the owner of its socket, if known: some programs are recognized by their account. */
export function endingOfForwarder({ program, pid }: Pick<Forwarder, 'program' | 'pid'>, known: Known): Ending {
  const owner = ownerWithPid(known.owners, pid);
  return endingOfProcess(owner ?? { program, ...(pid !== undefined && { pid }) }, known);
}

function endingOfProcess(process: Process, known: Known): Ending {
  const { target, owners = [], services = [], containers = [] } = known;
  const { pid } = process;
  const mapped = mappingsTo(target, containers).find(({ container }) => container.state === 'running');
  const isOf = (one: { pid?: number | undefined }) => pid !== undefined && one.pid === pid;
  return {
    process,
    port: target.port,
    ...(mapped && { container: named(mapped.container) }),
    otherPorts: [...new Set(services.filter(isOf).map(({ port }) => port))].filter((port) => port !== target.port),
    children: owners.flatMap((owner) => (owner.process && owner.parents.some(isOf) ? [owner.process] : [])),
  };
}
