import type { Forwarder, Forwarders } from '../../../evidence/machine/forwarders.ts';
import type { Owners, Process } from '../../../evidence/port/owners.ts';
import { type ProgramKind, programKind } from '../../knowledge/program-kinds.ts';
import type { Reading } from '../facts-read.ts';
import { mappingsTo } from './containers-on-port.ts';

const ofEngines: readonly (ProgramKind | undefined)[] = ['docker', 'podman', 'lima', 'wsl'];

/** Whether a process belongs to an engine of containers or machines, so that nothing it holds is a server of its own. */
export function isEngineProcess(process: Pick<Process, 'program' | 'command'> | undefined): boolean {
  return process !== undefined && ofEngines.includes(programKind(process)?.kind);
}

/** Whether a forwarder passes on the port of a container or a machine: no tunnel that a person made. */
export function isOfEngine(
  { program, pid, to, via }: Forwarder,
  { target, owners = [], containers = [] }: Reading<'owners' | 'containers'>,
): boolean {
  const owner = owners.find(({ process }) => pid !== undefined && process?.pid === pid)?.process;
  if (isEngineProcess(owner ?? { program }) || isRule(program)) return true;
  // Lima and Colima run an ssh that names no target on its command line, and so do few people.
  return program === 'ssh' && !to && !via && mappingsTo(target, containers).length > 0;
}

/** Rules of Windows stay until somebody takes them away. */
export function isRule(program: string): boolean {
  return /^netsh|portproxy/.test(program);
}

/** Whether the port's owner, as far as one is known, is an engine: what then goes wrong is not the doing of a server here. */
export function isHeldByEngine({
  owners = [],
  forwarders = [],
}: {
  owners: Owners | undefined;
  forwarders: Forwarders | undefined;
}): boolean {
  const processes = owners.flatMap(({ process }) => process ?? []);
  return processes.length > 0
    ? processes.every((process) => isEngineProcess(process))
    : forwarders.some(({ program }) => isEngineProcess({ program }) || isRule(program));
}
