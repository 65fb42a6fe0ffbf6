import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { resumeProcess } from '../../steps/commands.ts';
import { spaced } from '../names/spaced.ts';
import { withCommand } from './with-command.ts';

/** Resumes a halted program. `whom`: its description, where there are others to confuse it with. */
export function resumeStep({ state, pid }: Process, os: OperatingSystem, whom = '它'): Step {
  if (state === 'traced') return { text: spaced`在调试器中让${whom}继续运行，或分离调试器。` };
  const text = spaced`在启动${whom}的终端中输入 fg，或在任何其他终端中恢复它`;
  return withCommand(text, resumeProcess(os, pid));
}
