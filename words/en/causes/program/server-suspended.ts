import type { Halted, OfProcess } from '../../../../diagnosis/causes/program/server-suspended.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { Process } from '../../../../evidence/port/owners.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName, describeContainer, unpauseStep } from '../../names/container-words.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { resumeProcess } from '../../steps/commands.ts';
import { endingStep } from '../../steps/ending-step.ts';
import { resumeStep } from '../../steps/resume-step.ts';
import { withCommand } from '../../steps/with-command.ts';

export const serverSuspended: CauseWords<'server-suspended'> = {
  title: titleOf,
  why: (halted) =>
    halted.by === 'pause'
      ? `The port leads into ${describeContainer(halted.container)}, and its engine says that it is paused: nothing in it runs. Connections are accepted for it and wait.`
      : whyOf(halted),
  steps: (halted, { os }) =>
    halted.by === 'pause' ? [unpauseStep(halted.container, 'Let it go on')] : stepsForProcess(halted, os),
};

function titleOf(halted: Halted): string {
  if (halted.by === 'pause') return `The container ${containerName(halted.container)} is paused`;
  if (halted.workers.length > 0) return titleOfWorkers(halted);
  if (halted.by === 'debugger') return 'The server is halted in a debugger';
  return `The server is suspended: ${nameOf(halted.process)} is stopped`;
}

function titleOfWorkers({ by, process, workers, isPartly }: OfProcess): string {
  const which = isPartly ? 'Some workers' : workers.length > 1 ? 'All workers' : 'The worker';
  const how = by === 'debugger' ? 'halted in a debugger' : 'suspended';
  return `${which} of ${programName(process)} ${isPartly || workers.length > 1 ? 'are' : 'is'} ${how}`;
}

function whyOf({ by, process, workers, isPartly }: OfProcess): string {
  const reason =
    by === 'debugger' ? 'a debugger has stopped it' : 'Ctrl+Z in its terminal, or a stop signal, has this effect';
  if (workers.length === 0)
    return `${describeProgram(process)} holds the port, and the system keeps it from running: ${reason}. Connections are accepted for it and wait.`;
  const pids = workers.flatMap(({ pid }) => pid ?? []).join(', ');
  const rest = isPartly ? 'Others still run, so only some requests wait.' : 'No other process takes the connections.';
  return `${describeProgram(process)} holds the port and leaves the work to its workers. ${pids ? `The system keeps process ${pids} from running` : 'The system keeps them from running'}. ${rest}`;
}

function stepsForProcess({ by, process, workers, ending }: OfProcess, os: OperatingSystem): Step[] {
  const pids = workers.map(({ pid }) => pid);
  if (workers.length > 0 && by === 'signal') return [withCommand('Let them go on', resumeProcess(os, ...pids))];
  const goOn =
    workers.length > 0
      ? { text: 'Let them continue in the debugger, or detach the debugger from them.' }
      : resumeStep(process, os);
  const end = 'If it is not needed any more, end it, and the port is free';
  return [goOn, ...(ending ? [endingStep(end, ending, { os, aim: 'free' })] : [])];
}

function nameOf({ pid, program }: Process): string {
  return pid === undefined ? program : `process ${pid}`;
}
