import type { Halted, OfProcess } from '../../../../diagnosis/causes/program/server-suspended.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { resumeProcess } from '../../../steps/commands.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { withCommand } from '../../../steps/with-command.ts';
import { describeContainer, unpauseStep } from '../../names/container-words.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { listed } from '../../names/listed.ts';
import { endingStep } from '../../steps/ending-step.ts';
import { resumeStep } from '../../steps/resume-step.ts';

export const serverSuspended: CauseWords<'server-suspended'> = {
  title: titleOf,
  why: (halted) =>
    halted.by === 'pause'
      ? `The port leads to ${describeContainer(halted.container)}. Its engine says it's paused: nothing in it runs, so connections are accepted but have to wait.`
      : whyOf(halted),
  steps: (halted, { os }) =>
    halted.by === 'pause' ? [unpauseStep(halted.container, 'Unpause the container')] : stepsForProcess(halted, os),
};

function titleOf(halted: Halted): string {
  if (halted.by === 'pause') return `The container ${containerName(halted.container)} is paused`;
  if (halted.workers.length > 0) return titleOfWorkers(halted);
  if (halted.by === 'debugger') return 'The server is paused in a debugger';
  const { pid, program } = halted.process;
  return pid === undefined ? `The server (${program}) is suspended` : `The server (process ${pid}) is suspended`;
}

function titleOfWorkers({ by, process, workers, isPartly }: OfProcess): string {
  const name = programName(process);
  const isDebugged = by === 'debugger';
  if (isPartly)
    return isDebugged ? `Some workers of ${name} are paused in a debugger` : `Some workers of ${name} are suspended`;
  if (workers.length > 1)
    return isDebugged ? `All workers of ${name} are paused in a debugger` : `All workers of ${name} are suspended`;
  return isDebugged ? `The worker of ${name} is paused in a debugger` : `The worker of ${name} is suspended`;
}

function whyOf({ by, process, workers, isPartly }: OfProcess): string {
  const server = describeProgram(process);
  if (workers.length > 0) {
    const rest = isPartly
      ? 'Others still run, so only some requests have to wait.'
      : 'No other process accepts connections.';
    return `${server} holds the port and hands requests to its workers. ${whichWorkers(workers)} ${rest}`;
  }
  if (isPartly)
    return `${server} holds the port and is suspended. Its other processes still accept connections, so only some requests have to wait.`;
  return by === 'debugger'
    ? `${server} holds the port, but a debugger has paused it. Connections are accepted but have to wait.`
    : `${server} holds the port but is suspended: Ctrl+Z in its terminal, or a stop signal, does that. Connections are accepted but have to wait.`;
}

function whichWorkers(workers: OfProcess['workers']): string {
  const pids = workers.flatMap(({ pid }) => (pid === undefined ? [] : [`${pid}`]));
  if (pids.length === 0) return "The system isn't letting them run.";
  return pids.length > 1
    ? `The system isn't letting processes ${listed(pids)} run.`
    : `The system isn't letting process ${pids[0]} run.`;
}

function stepsForProcess({ by, process, workers, ending }: OfProcess, os: OperatingSystem): Step[] {
  const pids = workers.map(({ pid }) => pid);
  if (workers.length > 0 && by === 'signal')
    return [withCommand(workers.length > 1 ? 'Resume the workers' : 'Resume the worker', resumeProcess(os, ...pids))];
  const resume = workers.length > 0 ? resumeWorkers(workers) : resumeStep(process, os);
  const stop = "If you don't need it anymore, stop it to free the port";
  return [resume, ...(ending ? [endingStep(stop, ending, { os, aim: 'free' })] : [])];
}

function resumeWorkers({ length }: OfProcess['workers']): Step {
  return {
    text:
      length > 1
        ? 'Resume the workers in the debugger, or detach the debugger.'
        : 'Resume the worker in the debugger, or detach the debugger.',
  };
}
