import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { withoutQuery } from '../../../../evidence/address/mask-query.ts';
import type { Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { decimal } from '../../../names/span.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';

export const worksNow: CauseWords<'works-now'> = {
  title: ({ port, path, lack, slowMs }) => {
    if (lack) return lackTitle(lack, port, withoutQuery(path));
    return slowMs
      ? `El puerto ${port} ya responde, pero despacio (después de ${decimal(slowMs / 1000, 1, 'es')} s)`
      : `El puerto ${port} ya responde`;
  },
  why: ({ status, path, lack, unfinished }) =>
    [
      lack
        ? `Portside pidió ${withoutQuery(path)}, y el servidor devolvió HTTP ${status}.`
        : `Portside volvió a pedir ${withoutQuery(path)}, y el servidor devolvió HTTP ${status}.`,
      ...(lack ? [lackWhy[lack]] : []),
      ...(unfinished ? ['Portside no leyó esa respuesta hasta el final.'] : []),
    ].join(' '),
  steps: ({ port, lack, slowMs }, { os, target }) =>
    lack
      ? stepsToPage(lack, target, listListeners(os, port))
      : [
          { text: 'Abre la página:', open: target.url },
          ...(slowMs
            ? [{ text: 'Si siempre tarda tanto, mira en la terminal del servidor a qué está esperando.' }]
            : []),
          { text: 'Si sigue fallando, mira la terminal del servidor: puede que el servidor se esté reiniciando.' },
        ],
};

type Lack = NonNullable<DetailsOf<'works-now'>['lack']>;

function lackTitle(lack: Lack, port: number, path: string): string {
  return lack === 'missing'
    ? titleThatFits(
        `El servidor del puerto ${port} no tiene ninguna página en ${path}`,
        `El servidor del puerto ${port} no tiene esa página`,
      )
    : titleThatFits(
        `El servidor del puerto ${port} no permite acceder a ${path}`,
        `El servidor del puerto ${port} no permite acceder a esa página`,
      );
}

const lackWhy: Record<Lack, string> = {
  missing: 'Está funcionando, pero no tiene nada en esa dirección.',
  forbidden:
    'Está funcionando, pero no muestra esa página. Los servidores web responden así cuando una carpeta no tiene página de inicio o no tienen permiso para leer sus archivos, y las aplicaciones cuando no has iniciado sesión.',
};

function stepsToPage(lack: Lack, target: Target, whoListens: string): Step[] {
  const start = new URL('/', target.url).href;
  return [
    ...(target.path === '/' ? [] : [{ text: 'Abre la página de inicio del servidor:', open: start }]),
    lack === 'missing'
      ? {
          text: 'Comprueba que la ruta no tenga errores y compárala con la dirección que mostró el servidor al iniciarse.',
        }
      : { text: 'Busca el motivo en el registro de errores del servidor.' },
    { text: 'Comprueba que sea el programa que esperas:', command: whoListens },
  ];
}
