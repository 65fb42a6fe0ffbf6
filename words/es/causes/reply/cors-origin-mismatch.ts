import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { differenceOf, openAsAllowed, shortly } from '../../faults/origin-words.ts';

export const corsOriginMismatch: CauseWords<'cors-origin-mismatch'> = {
  title: ({ from, allowed, isGuess }, { target }) => {
    const { host, port } = target;
    if (isGuess) return `La página está en ${shortly(from)}, pero llama a ${urlHost(host)}:${port}, un origen distinto`;
    const title = `El puerto ${port} permite páginas de ${shortly(allowed)}, pero esta página está en ${shortly(from)}`;
    return title.length <= 110
      ? title
      : `El puerto ${port} deja que las páginas de otra dirección lean sus respuestas, pero no esta página`;
  },
  why: ({ from, allowed, isGuess }) =>
    [
      isGuess
        ? `El navegador no deja que la página lea la respuesta. Un servidor a menudo solo permite las páginas abiertas con uno de los nombres de este equipo, aquí quizá ${allowed}.`
        : `La respuesta tiene \`access-control-allow-origin: ${allowed}\`. La página se abrió como ${from}, así que el navegador no deja que lea la respuesta.`,
      differenceOf(from, allowed),
    ].join(' '),
  steps: ({ from, allowed }) => {
    const open = openAsAllowed(from, allowed);
    return [
      ...open,
      {
        text:
          open.length > 0
            ? `O permite también esta página en el servidor: añade ${from} a los orígenes de su configuración de CORS y reinícialo.`
            : `Permite esta página en el servidor: añade ${from} a los orígenes de su configuración de CORS y reinícialo.`,
      },
      {
        text: 'Para permitir varios orígenes, compara el encabezado Origin con una lista y devuelve el que coincida: el encabezado de la respuesta solo admite un origen.',
      },
    ];
  },
};
