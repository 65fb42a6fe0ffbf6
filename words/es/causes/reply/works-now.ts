import { withoutQuery } from '../../../../evidence/address/mask-query.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { decimal } from '../../../names/span.ts';

export const worksNow: CauseWords<'works-now'> = {
  title: ({ port, slowMs }) =>
    slowMs
      ? `El puerto ${port} ya responde, pero despacio (después de ${decimal(slowMs / 1000, 1, 'es')} s)`
      : `El puerto ${port} ya responde`,
  why: ({ status, path, unfinished }) =>
    [
      `Portside volvió a pedir ${withoutQuery(path)}, y el servidor devolvió HTTP ${status}.`,
      ...(unfinished ? ['Portside no leyó esa respuesta hasta el final.'] : []),
    ].join(' '),
  steps: ({ slowMs }, { target }) => [
    { text: 'Abre la página:', open: target.url },
    ...(slowMs ? [{ text: 'Si siempre tarda tanto, mira en la terminal del servidor a qué está esperando.' }] : []),
    { text: 'Si sigue fallando, mira la terminal del servidor: puede que el servidor se esté reiniciando.' },
  ],
};
