import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, listenOnAllStep, publishStep } from '../../names/container-words.ts';

export const containerLoopbackBound: CauseWords<'container-loopback-bound'> = {
  title: ({ container, isLookedInto }) =>
    isLookedInto
      ? `Al servidor del contenedor ${containerName(container)} solo se puede acceder desde dentro`
      : `Quizá al servidor del contenedor ${containerName(container)} solo se pueda acceder desde dentro`,
  why: ({ port, container, containerPort, isPublished, isLookedInto }) =>
    [
      isPublished
        ? `El puerto ${port} lleva al puerto ${containerPort} en ${describeContainer(container)}.`
        : `El puerto ${port} está abierto en ${describeContainer(container)}, pero no está publicado.`,
      isLookedInto
        ? 'El programa que hay ahí escucha en una dirección de loopback. En un contenedor, eso significa el propio contenedor, así que las conexiones de fuera no llegan a él.'
        : `La conexión se acepta y luego se cierra. Normalmente, eso significa que el programa que hay ahí escucha en 127.0.0.1, que en un contenedor es el propio contenedor, o en un puerto distinto de ${containerPort}.`,
    ].join(' '),
  steps: ({ port, container, containerPort, isPublished }) => [
    listenOnAllStep(containerPort),
    ...(isPublished
      ? [{ text: 'Reinicia el contenedor para que el programa use la nueva dirección.' }]
      : publishStep(container, port, containerPort)),
  ],
};
