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
      ? `Der Port führt zum ${describeContainer(halted.container)}. Laut seiner Engine ist der Container pausiert: Nichts darin läuft, daher werden Verbindungen angenommen, müssen aber warten.`
      : whyOf(halted),
  steps: (halted, { os }) =>
    halted.by === 'pause'
      ? [unpauseStep(halted.container, 'Setzen Sie den Container fort')]
      : stepsForProcess(halted, os),
};

function titleOf(halted: Halted): string {
  if (halted.by === 'pause') return `Der Container ${containerName(halted.container)} ist pausiert`;
  if (halted.workers.length > 0) return titleOfWorkers(halted);
  if (halted.by === 'debugger') return 'Der Server ist in einem Debugger pausiert';
  const { pid, program } = halted.process;
  return pid === undefined ? `Der Server (${program}) ist angehalten` : `Der Server (Prozess ${pid}) ist angehalten`;
}

function titleOfWorkers({ by, process, workers, isPartly }: OfProcess): string {
  const name = programName(process);
  const isDebugged = by === 'debugger';
  if (isPartly)
    return isDebugged
      ? `Einige Worker des Servers (${name}) sind in einem Debugger pausiert`
      : `Einige Worker des Servers (${name}) sind angehalten`;
  if (workers.length > 1)
    return isDebugged
      ? `Alle Worker des Servers (${name}) sind in einem Debugger pausiert`
      : `Alle Worker des Servers (${name}) sind angehalten`;
  return isDebugged
    ? `Der Worker des Servers (${name}) ist in einem Debugger pausiert`
    : `Der Worker des Servers (${name}) ist angehalten`;
}

function whyOf({ by, process, workers, isPartly }: OfProcess): string {
  const server = describeProgram(process);
  if (workers.length > 0) {
    const rest = isPartly
      ? 'Andere laufen noch, daher müssen nur manche Anfragen warten.'
      : 'Kein anderer Prozess nimmt Verbindungen an.';
    return `${server} belegt den Port und gibt Anfragen an Worker weiter. ${whichWorkers(workers)} ${rest}`;
  }
  if (isPartly)
    return `${server} belegt den Port und ist angehalten. Andere zugehörige Prozesse nehmen noch Verbindungen an, daher müssen nur manche Anfragen warten.`;
  return by === 'debugger'
    ? `${server} belegt den Port, wurde aber von einem Debugger pausiert. Verbindungen werden angenommen, müssen aber warten.`
    : `${server} belegt den Port, ist aber angehalten: Das geschieht durch Strg+Z im Terminal oder durch ein Stoppsignal. Verbindungen werden angenommen, müssen aber warten.`;
}

function whichWorkers(workers: OfProcess['workers']): string {
  const pids = workers.flatMap(({ pid }) => (pid === undefined ? [] : [`${pid}`]));
  if (pids.length === 0) return 'Das System lässt sie nicht laufen.';
  return pids.length > 1
    ? `Das System lässt die Prozesse ${listed(pids)} nicht laufen.`
    : `Das System lässt den Prozess ${pids[0]} nicht laufen.`;
}

function stepsForProcess({ by, process, workers, ending }: OfProcess, os: OperatingSystem): Step[] {
  const pids = workers.map(({ pid }) => pid);
  if (workers.length > 0 && by === 'signal')
    return [
      withCommand(
        workers.length > 1 ? 'Setzen Sie die Worker fort' : 'Setzen Sie den Worker fort',
        resumeProcess(os, ...pids),
      ),
    ];
  const resume = workers.length > 0 ? resumeWorkers(workers) : resumeStep(process, os);
  const stop = 'Wenn Sie ihn nicht mehr brauchen, beenden Sie ihn, um den Port freizugeben';
  return [resume, ...(ending ? [endingStep(stop, ending, { os, aim: 'free' })] : [])];
}

function resumeWorkers({ length }: OfProcess['workers']): Step {
  return {
    text:
      length > 1
        ? 'Setzen Sie die Worker im Debugger fort oder trennen Sie den Debugger.'
        : 'Setzen Sie den Worker im Debugger fort oder trennen Sie den Debugger.',
  };
}
