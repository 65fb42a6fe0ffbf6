import type { Hung } from '../../../../diagnosis/causes/program/server-hung.ts';
import { startsServer } from '../../../../diagnosis/reading/program/socket-activation.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { endingStep } from '../../steps/ending-step.ts';
import { stepsForHang } from '../../steps/steps-for-hang.ts';
import { stepsToStartedServer } from '../../steps/steps-to-started-server.ts';

export const serverHung: CauseWords<'server-hung'> = {
  title: titleOf,
  why: (hung) => {
    const { process, outOfFiles } = hung;
    return [
      `${process ? describeProgram(process) : 'Un programa'} ocupa el puerto.`,
      whyOf(hung),
      ...(outOfFiles
        ? ['Tiene abiertos todos los archivos que se le permiten, así que no puede aceptar otra conexión.']
        : []),
    ].join(' ');
  },
  steps: (hung, { os }) =>
    hung.process && startsServer(hung.process)
      ? stepsToStartedServer(hung.process, hung.port)
      : stepsToServer(hung, os),
};

function stepsToServer({ port, process, ending, hasNoWorker, reason }: Hung, os: OperatingSystem): Step[] {
  return [
    ...(hasNoWorker ? [afterCrash] : stepsForHang(reason, process, os)),
    ending
      ? endingStep('Si no se recupera, detenlo y vuelve a iniciarlo', ending, { os, aim: 'restart' })
      : {
          text: 'Si no se recupera, averigua qué programa es y reinícialo:',
          command: listListeners(os, port),
        },
  ];
}

const afterCrash = {
  text: 'Lee el error en la terminal del servidor, corrígelo y guarda el archivo: el servidor reinicia entonces su worker.',
};

function titleOf({ port, process, hasNoWorker, isStalled, outOfFiles }: Hung): string {
  if (process && startsServer(process))
    return `El servidor que ${process.program} inicia para el puerto ${port} no responde`;
  if (isStalled) return `El servidor del puerto ${port} empieza su respuesta, pero no la termina`;
  if (outOfFiles) return `El servidor del puerto ${port} ha alcanzado su límite de archivos abiertos`;
  return hasNoWorker
    ? `El servidor del puerto ${port} ha perdido su worker y no puede responder`
    : `El servidor del puerto ${port} acepta la conexión, pero no responde`;
}

function whyOf({ isUnread, isStalled, hasNoWorker, reason }: Hung): string {
  if (isStalled)
    return 'Llegó el comienzo de una respuesta y después nada más. La conexión siguió abierta, así que el navegador sigue esperando.';
  if (hasNoWorker)
    return 'Pasa las solicitudes a un proceso worker, y ese proceso se ha cerrado. Puede deberse a un error en el código.';
  switch (reason?.kind) {
    case 'busy':
      return `Mantuvo un núcleo de la CPU ocupado al ${Math.round(Math.min(reason.share, 1) * 100)} % mientras la solicitud esperaba: está calculando algo, quizá en un bucle infinito.`;
    case 'calls-itself':
      return 'Tiene una conexión abierta a su propio puerto: espera una respuesta de sí mismo y no puede enviarla mientras espera.';
    case 'held-by-browser':
      return `Tiene abierta una conexión de ${reason.browser} en la que no hay nada que leer, y no acepta ninguna otra. Los navegadores abren conexiones de reserva por adelantado, y un servidor que atiende una a la vez se queda esperándolas.`;
    default:
      return isUnread
        ? 'El programa aún no ha leído la solicitud: está ocupado, o espera algo.'
        : 'No llegó ninguna respuesta mientras Portside esperaba. Puede que el programa sea lento, o que él mismo espere algo.';
  }
}
