import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import type { FactsRead, Reading } from '../facts-read.ts';
import { isEngineProcess } from '../program/is-engine-process.ts';
import { ownerProcesses, ownerWithPid } from '../program/owner-processes.ts';
import { mappingsTo } from './containers-on-port.ts';

/** Whether a forwarder serves a container or a virtual machine, and isn't a tunnel someone opened. */
export function isOfEngine(
  { program, pid, to, via }: Forwarder,
  { target, owners, containers = [] }: Reading<'owners' | 'containers'>,
): boolean {
  if (isEngineProcess(ownerWithPid(owners, pid) ?? { program }) || isRule(program)) return true;
  // Lima and Colima run an ssh with no target on its command line, which people rarely do.
  return program === 'ssh' && !to && !via && mappingsTo(target, containers).length > 0;
}

/** Port forwarding rules in Windows stay until someone deletes them. */
export function isRule(program: string): boolean {
  return /^netsh|portproxy/.test(program);
}

/** Whether the port's known owner is an engine. If so, a failure isn't the fault of a server on this computer. */
export function isHeldByEngine({ owners, forwarders = [] }: FactsRead<'owners' | 'forwarders'>): boolean {
  const processes = ownerProcesses(owners);
  return processes.length > 0
    ? processes.every((process) => isEngineProcess(process))
    : forwarders.some(({ program }) => isEngineProcess({ program }) || isRule(program));
}
