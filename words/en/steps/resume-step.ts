import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { resumeProcess } from '../../steps/commands.ts';
import { withCommand } from '../../steps/with-command.ts';

/** Resumes a halted program. `whom`: its description, where there are others to confuse it with. */
export function resumeStep({ state, pid }: Process, os: OperatingSystem, whom = 'it'): Step {
  if (state === 'traced') return { text: `Resume ${whom} in the debugger, or detach the debugger.` };
  const text = `Type fg in the terminal where ${whom} was started, or resume it from any other terminal`;
  return withCommand(text, resumeProcess(os, pid));
}
