import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { endingStep } from '../../steps/ending-step.ts';

export const acceptQueueFull: CauseWords<'accept-queue-full'> = {
  title: ({ port }) => `El servidor del puerto ${port} no acepta conexiones: su cola está llena`,
  why: ({ port, address, process, waiting }) => {
    const place = address ? `${urlHost(address)}:${port}` : `el puerto ${port}`;
    const program = process ? describeProgram(process) : 'un programa';
    const dropped = `El sistema descarta sin avisar las conexiones nuevas hacia ${place}: su cola está llena, porque ${program} escucha ahí pero no las acepta.`;
    if (waiting === 0) return dropped;
    return waiting === 1
      ? `${dropped} Ya hay una conexión en espera.`
      : `${dropped} Ya hay ${waiting} conexiones en espera.`;
  },
  steps: ({ port, ending }, { os }) => [
    {
      text: 'Mira la terminal del servidor: puede que esté en pausa en un punto de interrupción, esperando una entrada u ocupado en un trabajo que nunca termina.',
    },
    {
      text: 'Cierra todo lo demás que esté conectado a él, como otras pestañas o una prueba de carga que dejaste en marcha.',
    },
    ending
      ? endingStep('Si no se recupera, detenlo y vuelve a iniciarlo', ending, { os, aim: 'restart' })
      : {
          text: 'Si no se recupera, averigua qué programa es y reinícialo:',
          command: listListeners(os, port),
        },
    {
      text: 'Si escribiste tú el programa, dale una cola más larga con un valor de backlog mayor en listen: 0 o 1 es demasiado poco.',
    },
  ],
};
