import { programKind } from '../../../diagnosis/knowledge/program-kinds.ts';
import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import { isEngineProcess } from '../../../diagnosis/reading/program/is-engine-process.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import { containerName } from '../../steps/container-commands.ts';
import { describeProgram } from './describe-program.ts';

/** Who really uses the port: an engine only holds it for a container, or for a program in its virtual machine. */
export function holderName(process: Process, container: Named | undefined): string {
  const kind = programKind(process);
  if (!kind || !isEngineProcess(process)) return describeProgram(process);
  if (container) return `el contenedor ${containerName(container)}`;
  return kind.kind === 'wsl' || kind.kind === 'lima' ? `un programa en ${kind.name}` : `un contenedor en ${kind.name}`;
}
