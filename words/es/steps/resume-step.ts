import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { resumeProcess } from '../../steps/commands.ts';
import { withCommand } from '../../steps/with-command.ts';

/** Resumes a halted program. `whom`: its description, where there are others to confuse it with. */
export function resumeStep({ state, pid }: Process, os: OperatingSystem, whom = 'el programa'): Step {
  if (state === 'traced') return { text: `Reanuda ${whom} en el depurador o desconecta el depurador.` };
  const text = `Escribe fg en la terminal donde se inició ${whom}, o reanúdalo desde cualquier otra terminal`;
  return withCommand(text, resumeProcess(os, pid));
}
