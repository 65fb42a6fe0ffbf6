import type { Named } from '../../../../diagnosis/reading/container/named-container.ts';
import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, publishedUnder, publishStep, startOther } from '../../names/container-words.ts';
import { forwardInEditor } from '../../names/steps-to-machine.ts';

export const containerNotPublished: CauseWords<'container-not-published'> = {
  title: ({ port, container, publishedAs }) =>
    publishedAs
      ? publishedUnder(port, container, publishedAs)
      : `El puerto ${port} del contenedor ${containerName(container)} no está publicado`,
  why: ({ port, container, publishedAs, isSeen, isSentHere }) =>
    [
      `Ningún programa de este equipo escucha en el puerto ${port}.`,
      isSentHere
        ? `El servidor en ${describeContainer(container)} redirigió el navegador a ese puerto.`
        : isSeen
          ? `Un programa en ${describeContainer(container)} sí escucha en ese puerto.`
          : `Según su imagen, ${describeContainer(container)} usa ese puerto.`,
      publishedAs
        ? `En este equipo, está publicado como puerto ${publishedAs}.`
        : 'El puerto de un contenedor solo se abre en este equipo cuando se publica: EXPOSE y expose: por sí solos no lo hacen.',
    ].join(' '),
  steps: ({ port, container, publishedAs, isDev }, { target }) => [
    ...(publishedAs
      ? [{ text: `Abre la misma página en el puerto ${publishedAs}:`, open: addressAt(target, { port: publishedAs }) }]
      : toComeHere(container, port, isDev)),
    startOther,
  ],
};

/** Whoever removed a dev container to publish a port would lose what it was set up with. */
function toComeHere(container: Named, port: number, isDev: boolean): Step[] {
  return isDev ? [forwardInEditor(port)] : publishStep(container, port, port);
}
