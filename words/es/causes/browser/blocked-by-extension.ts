import type { CauseWords } from '../../../cause-words.ts';
import { blockerSteps, saysOf } from '../../faults/blocker-words.ts';
import { listed } from '../../names/listed.ts';

export const blockedByExtension: CauseWords<'blocked-by-extension'> = {
  title: ({ by, sentTo, isMadeHttps }) => {
    if (isMadeHttps) return 'Una extensión del navegador cambia esta dirección a https';
    return sentTo ? 'Una extensión del navegador redirige esta dirección a otro lugar' : saysOf[by].title;
  },
  why: ({ by, names, sentTo, isExact, seemsCors }) =>
    [
      sentTo
        ? `Una extensión redirigió la solicitud a ${sentTo} antes de que saliera del navegador.`
        : seemsCors
          ? likeCors
          : saysOf[by].why,
      ...(names.length > 0 ? [`En este navegador, eso puede deberse a ${listed(names)}.`] : []),
      ...(isExact ? [] : ['Puede haber otro motivo: el navegador no indica qué interrumpió la solicitud.']),
    ].join(' '),
  steps: ({ by, names }, { browser }) => blockerSteps(by, names, browser),
};

const likeCors =
  'La llamada falló como lo hace un error de CORS. Para la página, una llamada bloqueada por una extensión se ve exactamente igual.';
