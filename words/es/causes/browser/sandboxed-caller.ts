import type { Target } from '../../../../evidence/address/target.ts';
import type { Sandbox } from '../../../../evidence/machine/sandbox.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { addressForShell } from '../../../steps/address-for-shell.ts';
import { sandboxNames, stepsOutOf } from '../../names/sandbox-words.ts';

export const sandboxedCaller: CauseWords<'sandboxed-caller'> = {
  title: ({ way, kind }, { browser }) => {
    const place = sandboxNames[kind];
    if (way === 'own-localhost')
      return browser
        ? `Este navegador se ejecuta en ${place}, donde localhost no es el de tu equipo`
        : `Portside se ejecuta en ${place}, donde localhost no es el de tu equipo`;
    return browser
      ? `Este navegador se ejecuta en ${place} que no permite conexiones a localhost`
      : `Portside se ejecuta en ${place} que no permite conexiones a localhost`;
  },
  why: (details) => (details.way === 'own-localhost' ? whyApart(details) : whyDenied(details)),
  steps: ({ port, way, kind }, { target, browser }) => [
    ask(target, browser !== undefined),
    ...stepsOutOf(kind, way, port),
    ...(way === 'own-localhost'
      ? [{ text: 'O inicia el servidor en el mismo sandbox: los programas de un sandbox comparten su localhost.' }]
      : []),
  ],
};

interface Details {
  port: number;
  kind: Sandbox['kind'];
  isListening: boolean | undefined;
  isUntold: boolean;
}

function whyApart({ port, isListening }: Details): string {
  const outside = isListening
    ? `Fuera, un programa escucha en el puerto ${port}.`
    : 'Lo que se ejecuta fuera no se ve desde dentro.';
  return `El sandbox tiene su propia red. Dentro, ningún programa escucha en el puerto ${port}, pero eso no dice nada sobre el puerto ${port} de tu equipo. ${outside}`;
}

function whyDenied({ port, isListening, isUntold }: Details): string {
  return [
    isUntold
      ? 'No se anotó cómo falló la conexión, pero a menudo los programas que están en un sandbox así no pueden conectarse a nada.'
      : 'El sistema denegó la conexión antes de que se enviara nada, como hace con los programas que están en un sandbox sin acceso a la red.',
    ...(isListening ? [`Un programa escucha en el puerto ${port}.`] : []),
    'No se pudo comprobar el servidor en sí.',
  ].join(' ');
}

function ask(target: Target, isBrowser: boolean): Step {
  if (isBrowser) return { text: 'Abre la página en un navegador que se ejecute fuera del sandbox.' };
  return {
    text: 'Ejecuta la misma comprobación en una terminal normal, fuera del sandbox:',
    command: `portside check ${addressForShell(target)}`,
  };
}
