import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { resumeProcess } from './commands.ts';
import { withCommand } from './with-command.ts';

/** Lets a halted program go on. `whom`: where it has to be told from others. */
export function resumeStep({ state, pid }: Process, os: OperatingSystem, whom = 'it'): Step {
  if (state === 'traced') return { text: `Let ${whom} continue in the debugger, or detach the debugger from it.` };
  const text = `Type fg in the terminal where ${whom === 'it' ? 'it' : whom} was started, or let it go on from any other`;
  return withCommand(text, resumeProcess(os, pid));
}
