import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import { type ProgramKind, programKind } from '../../knowledge/program-kinds.ts';
import type { FactsRead, Reading } from '../facts-read.ts';
import { ownerProcesses, ownerWithPid } from '../program/owner-processes.ts';
import { mappingsTo } from './containers-on-port.ts';

const ofEngines: readonly (ProgramKind | undefined)[] = ['docker', 'podman', 'lima', 'wsl'];

/** Whether a process belongs to a container engine or virtual machine, so that no port it holds is its own server. */
export function isEngineProcess(process: Pick<Process, 'program' | 'command'> | undefined): boolean {
  return process !== undefined && ofEngines.includes(programKind(process)?.kind);
}

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
