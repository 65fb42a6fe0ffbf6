import type { Starting } from '../../../../diagnosis/causes/port/server-starting.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, logsStep } from '../../names/container-words.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { serverName } from '../../names/server-name.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const serverStarting: CauseWords<'server-starting'> = {
  title: (starting) => {
    if ('container' in starting)
      return `El servidor del contenedor ${containerName(starting.container)} aún no ha abierto su puerto`;
    const { process, port, hasPort } = starting;
    return hasPort
      ? `El ${serverName(process)} del puerto ${port} acaba de iniciarse`
      : `El ${serverName(process)} se está iniciando y aún no ha abierto ningún puerto`;
  },
  why: (starting) => {
    if ('container' in starting)
      return `El puerto ${starting.port} lleva hasta ${describeContainer(starting.container)}, que está en marcha, pero nada en él escucha todavía en ningún puerto. Los programas grandes pueden tardar minutos en llegar a ese punto.`;
    const { process, port, hasPort } = starting;
    return hasPort
      ? `El puerto ${port} está abierto, pero ${describeProgram(process)} se inició hace solo unos segundos y aún no puede responder correctamente.`
      : `${describeProgram(process)} está en marcha, pero aún no escucha en ningún puerto. Muchos servidores primero compilan el código o cargan datos y solo después abren su puerto.`;
  },
  steps: (starting, { target, browser }) => [
    ...(browser ? [waitHere(target)] : []),
    ...('container' in starting
      ? [logsStep(starting.container, 'Mira hasta dónde ha llegado su programa, o por qué está atascado')]
      : stepsForProcess(starting)),
  ],
};

function stepsForProcess({ process, port }: Extract<Starting, { process: unknown }>): Step[] {
  return [
    {
      text: `Observa la terminal donde se ejecuta ${programName(process)}: muestra la dirección que hay que abrir cuando está listo.`,
    },
    {
      text: `Si tarda más de lo habitual, busca ahí un error o una pregunta, como si quieres usar un puerto distinto del ${port}.`,
    },
  ];
}
