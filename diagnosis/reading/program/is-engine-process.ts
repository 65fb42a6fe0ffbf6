import type { Process } from '../../../evidence/port/owners.ts';
import { type ProgramKind, programKind } from '../../knowledge/program-kinds.ts';

const ofEngines: readonly (ProgramKind | undefined)[] = ['docker', 'podman', 'lima', 'wsl'];

/** Whether a process belongs to a container engine or virtual machine, so that no port it holds is its own server. */
export function isEngineProcess(process: Pick<Process, 'program' | 'command'> | undefined): boolean {
  return process !== undefined && ofEngines.includes(programKind(process)?.kind);
}
