import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { firstDynamicPort } from '../../../../diagnosis/knowledge/dynamic-ports.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const nothingListening: CauseWords<'nothing-listening'> = {
  title: ({ port }) => `Ningún programa escucha en el puerto ${port}`,
  why: ({ port, tableRead, isRefusalTold, hidden, browser }) =>
    [
      whyRefused({ port, tableRead, isRefusalTold }),
      ...(hidden
        ? [
            `${describeProgram(hidden)} tiene abierto el puerto ${port}, pero en una red aparte a la que no se puede acceder desde aquí.`,
          ]
        : []),
      ...(browser
        ? [
            `${describeProgram(browser)} se inició con la opción --remote-debugging-port=${port}, pero no ha abierto ese puerto.`,
          ]
        : []),
    ].join(' '),
  steps: ({ port, hidden, browser: debugged }, { os, target, browser }) => [
    ...(hidden ? [outOfItsNetwork] : []),
    ...(debugged ? [withOwnProfile] : []),
    ...(port >= firstDynamicPort
      ? [
          {
            text: `Vuelve a la app o la terminal que te dio este enlace y abre uno nuevo: el puerto ${port} es temporal, y los programas pueden recibir otro cada vez que se inician.`,
          },
        ]
      : []),
    { text: 'Inicia el servidor y abre la dirección que muestre.' },
    ...(browser ? [waitHere(target)] : []),
    { text: 'Comprueba qué escucha en este puerto:', command: listListeners(os, port) },
  ],
};

type Refusal = Pick<DetailsOf<'nothing-listening'>, 'port' | 'tableRead' | 'isRefusalTold'>;

function whyRefused({ port, tableRead, isRefusalTold }: Refusal): string {
  if (tableRead)
    return `Ningún programa escucha en el puerto ${port}, así que este equipo rechaza las conexiones a él.`;
  return isRefusalTold
    ? `Este equipo rechazó la conexión. Es lo que ocurre cuando ningún programa escucha en el puerto ${port}.`
    : `No se sabe cómo falló la conexión. Casi siempre es porque ningún programa escucha en el puerto ${port}.`;
}

const outOfItsNetwork = {
  text: 'Inicia el servidor sin lo que lo aísla, como unshare --net, ip netns exec o un sandbox, o abre la página desde dentro.',
};

/** https://developer.chrome.com/blog/remote-debugging-port */
const withOwnProfile = {
  text: 'Cierra el navegador, añade --user-data-dir con una carpeta aparte y vuelve a iniciarlo: Chrome no abre un puerto de depuración para tu perfil habitual.',
};
