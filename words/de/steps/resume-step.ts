import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { resumeProcess } from '../../steps/commands.ts';
import { withCommand } from '../../steps/with-command.ts';

/** Resumes a halted program. `whom`: its description, where there are others to confuse it with. */
export function resumeStep({ state, pid }: Process, os: OperatingSystem, whom = 'das Programm'): Step {
  if (state === 'traced') return { text: `Setzen Sie ${whom} im Debugger fort oder trennen Sie den Debugger.` };
  const text = `Geben Sie fg in dem Terminal ein, in dem ${whom} gestartet wurde, oder setzen Sie es aus einem anderen Terminal fort`;
  return withCommand(text, resumeProcess(os, pid));
}
