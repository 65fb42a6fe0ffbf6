import type { Halted, OfProcess } from '../../../../diagnosis/causes/program/server-suspended.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { resumeProcess } from '../../../steps/commands.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, unpauseStep } from '../../names/container-words.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { listed } from '../../names/listed.ts';
import { spaced } from '../../names/spaced.ts';
import { endingStep } from '../../steps/ending-step.ts';
import { resumeStep } from '../../steps/resume-step.ts';
import { withCommand } from '../../steps/with-command.ts';

export const serverSuspended: CauseWords<'server-suspended'> = {
  title: titleOf,
  why: (halted) =>
    halted.by === 'pause'
      ? spaced`该端口通往 ${describeContainer(halted.container)}。容器引擎报告它已暂停：其中没有任何程序在运行，因此连接虽被接受，却只能等待。`
      : whyOf(halted),
  steps: (halted, { os }) =>
    halted.by === 'pause' ? [unpauseStep(halted.container, '取消暂停该容器')] : stepsForProcess(halted, os),
};

function titleOf(halted: Halted): string {
  if (halted.by === 'pause') return `容器 ${containerName(halted.container)} 已暂停`;
  if (halted.workers.length > 0) return titleOfWorkers(halted);
  if (halted.by === 'debugger') return '服务器在调试器中暂停了';
  const { pid, program } = halted.process;
  return pid === undefined ? `服务器（${program}）已挂起` : `服务器（进程 ${pid}）已挂起`;
}

function titleOfWorkers({ by, process, workers, isPartly }: OfProcess): string {
  const name = programName(process);
  const isDebugged = by === 'debugger';
  if (isPartly)
    return isDebugged ? spaced`${name} 的部分工作进程在调试器中暂停了` : spaced`${name} 的部分工作进程已挂起`;
  if (workers.length > 1)
    return isDebugged ? spaced`${name} 的所有工作进程都在调试器中暂停了` : spaced`${name} 的所有工作进程都已挂起`;
  return isDebugged ? spaced`${name} 的工作进程在调试器中暂停了` : spaced`${name} 的工作进程已挂起`;
}

function whyOf({ by, process, workers, isPartly }: OfProcess): string {
  const server = describeProgram(process);
  if (workers.length > 0) {
    const rest = isPartly ? '其他工作进程仍在运行，因此只有部分请求需要等待。' : '没有其他进程接受连接。';
    return spaced`${server} 占用该端口，并把请求交给工作进程处理。${whichWorkers(workers)}${rest}`;
  }
  if (isPartly) return spaced`${server} 占用该端口，但已挂起。它的其他进程仍在接受连接，因此只有部分请求需要等待。`;
  return by === 'debugger'
    ? spaced`${server} 占用该端口，但调试器将它暂停了。连接会被接受，但只能等待。`
    : spaced`${server} 占用该端口，但已挂起：在其终端中按 Ctrl+Z，或发送停止信号，都会造成这种情况。连接会被接受，但只能等待。`;
}

function whichWorkers(workers: OfProcess['workers']): string {
  const pids = workers.flatMap(({ pid }) => (pid === undefined ? [] : [`${pid}`]));
  if (pids.length === 0) return '系统没有让它们运行。';
  return `系统没有让进程 ${listed(pids)} 运行。`;
}

function stepsForProcess({ by, process, workers, ending }: OfProcess, os: OperatingSystem): Step[] {
  const pids = workers.map(({ pid }) => pid);
  if (workers.length > 0 && by === 'signal') return [withCommand('恢复运行工作进程', resumeProcess(os, ...pids))];
  const resume = workers.length > 0 ? resumeWorkers : resumeStep(process, os);
  const stop = '如果不再需要它，请停止它以释放端口';
  return [resume, ...(ending ? [endingStep(stop, ending, { os, aim: 'free' })] : [])];
}

const resumeWorkers: Step = { text: '在调试器中让工作进程继续运行，或分离调试器。' };
