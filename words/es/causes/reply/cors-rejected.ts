import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';
import { allowOrigin, corsWords } from '../../faults/cors-words.ts';

export const corsRejected: CauseWords<'cors-rejected'> = {
  title: ({ fault, port }) =>
    fault ? corsWords(fault).title(port) : `El puerto ${port} no deja que esta página lea su respuesta`,
  why: ({ from, hasOrigin, fault, errorStatus }) =>
    [
      pageWords(from, hasOrigin),
      fault ? corsWords(fault).why : 'No lo permiten; la consola de la página indica cuál falta o es incorrecto.',
      ...(errorStatus ? [`El servidor también devolvió ${errorStatus}: investiga eso primero.`] : []),
    ].join(' '),
  steps: ({ from, hasOrigin, fault, isMeant, port }, { os }) => [
    ...(isMeant ? [] : [seeServer(os, port)]),
    ...(fault ? corsWords(fault).steps(from) : [allowOrigin(from)]),
    hasOrigin
      ? {
          text: 'O haz pasar estas llamadas por el servidor de desarrollo de la propia página (su opción de proxy). Así la página llama a su propia dirección y no necesita ese encabezado.',
        }
      : {
          text: 'O sirve la página desde un servidor web, para que tenga una dirección que el servidor pueda permitir.',
        },
  ],
};

function pageWords(from: string | undefined, hasOrigin: boolean): string {
  if (from)
    return `La página está en ${from}, así que el navegador solo deja que lea la respuesta si los encabezados de esta lo permiten.`;
  return hasOrigin
    ? 'La página está en otra dirección, así que el navegador solo deja que lea la respuesta si los encabezados de esta lo permiten.'
    : 'La página no tiene dirección, como una que se abre desde un archivo, así que el navegador solo deja que lea la respuesta si los encabezados de esta lo permiten.';
}

function seeServer(os: OperatingSystem, port: number): Step {
  return {
    text: 'Comprueba que la página llame al servidor y la ruta correctos: uno equivocado tampoco envía encabezados de CORS. Para ver qué hay en el puerto:',
    command: listListeners(os, port),
  };
}
