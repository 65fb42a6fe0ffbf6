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
      ? `El puerto lleva hasta ${describeContainer(halted.container)}. Su motor indica que está en pausa: nada de lo que contiene se ejecuta, así que las conexiones se aceptan, pero tienen que esperar.`
      : whyOf(halted),
  steps: (halted, { os }) =>
    halted.by === 'pause' ? [unpauseStep(halted.container, 'Reanuda el contenedor')] : stepsForProcess(halted, os),
};

function titleOf(halted: Halted): string {
  if (halted.by === 'pause') return `El contenedor ${containerName(halted.container)} está en pausa`;
  if (halted.workers.length > 0) return titleOfWorkers(halted);
  if (halted.by === 'debugger') return 'El servidor está en pausa en un depurador';
  const { pid, program } = halted.process;
  return pid === undefined
    ? `El servidor (${program}) está suspendido`
    : `El servidor (proceso ${pid}) está suspendido`;
}

function titleOfWorkers({ by, process, workers, isPartly }: OfProcess): string {
  const name = programName(process);
  const isDebugged = by === 'debugger';
  if (isPartly)
    return isDebugged
      ? `Algunos workers de ${name} están en pausa en un depurador`
      : `Algunos workers de ${name} están suspendidos`;
  if (workers.length > 1)
    return isDebugged
      ? `Todos los workers de ${name} están en pausa en un depurador`
      : `Todos los workers de ${name} están suspendidos`;
  return isDebugged ? `El worker de ${name} está en pausa en un depurador` : `El worker de ${name} está suspendido`;
}

function whyOf({ by, process, workers, isPartly }: OfProcess): string {
  const server = describeProgram(process);
  if (workers.length > 0) {
    const rest = isPartly
      ? 'Otros siguen en marcha, así que solo algunas solicitudes tienen que esperar.'
      : 'Ningún otro proceso acepta conexiones.';
    return `${server} ocupa el puerto y pasa las solicitudes a sus workers. ${whichWorkers(workers)} ${rest}`;
  }
  if (isPartly)
    return `${server} ocupa el puerto y está suspendido. Otros de sus procesos siguen aceptando conexiones, así que solo algunas solicitudes tienen que esperar.`;
  return by === 'debugger'
    ? `${server} ocupa el puerto, pero un depurador lo ha puesto en pausa. Las conexiones se aceptan, pero tienen que esperar.`
    : `${server} ocupa el puerto, pero está suspendido: lo causa pulsar Ctrl+Z en su terminal, o una señal de parada. Las conexiones se aceptan, pero tienen que esperar.`;
}

function whichWorkers(workers: OfProcess['workers']): string {
  const pids = workers.flatMap(({ pid }) => (pid === undefined ? [] : [`${pid}`]));
  if (pids.length === 0) return 'El sistema no deja que se ejecuten.';
  return pids.length > 1
    ? `El sistema no deja que se ejecuten los procesos ${listed(pids)}.`
    : `El sistema no deja que se ejecute el proceso ${pids[0]}.`;
}

function stepsForProcess({ by, process, workers, ending }: OfProcess, os: OperatingSystem): Step[] {
  const pids = workers.map(({ pid }) => pid);
  if (workers.length > 0 && by === 'signal')
    return [withCommand(workers.length > 1 ? 'Reanuda los workers' : 'Reanuda el worker', resumeProcess(os, ...pids))];
  const resume = workers.length > 0 ? resumeWorkers(workers) : resumeStep(process, os);
  const stop = 'Si ya no lo necesitas, detenlo para liberar el puerto';
  return [resume, ...(ending ? [endingStep(stop, ending, { os, aim: 'free' })] : [])];
}

function resumeWorkers({ length }: OfProcess['workers']): Step {
  return {
    text:
      length > 1
        ? 'Reanuda los workers en el depurador, o desconecta el depurador.'
        : 'Reanuda el worker en el depurador, o desconecta el depurador.',
  };
}
