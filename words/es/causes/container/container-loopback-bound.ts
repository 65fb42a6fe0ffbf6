import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, listenOnAllStep, publishStep } from '../../names/container-words.ts';

export const containerLoopbackBound: CauseWords<'container-loopback-bound'> = {
  title: ({ container }) => `Al servidor del contenedor ${containerName(container)} solo se puede acceder desde dentro`,
  why: ({ port, container, containerPort, isPublished }) =>
    [
      isPublished
        ? `El puerto ${port} lleva al puerto ${containerPort} en ${describeContainer(container)}.`
        : `El puerto ${port} está abierto en ${describeContainer(container)}, pero no está publicado.`,
      'El programa que hay ahí escucha en una dirección de loopback. En un contenedor, eso significa el propio contenedor, así que las conexiones de fuera no llegan a él.',
    ].join(' '),
  steps: ({ port, container, containerPort, isPublished }) => [
    listenOnAllStep(containerPort),
    ...(isPublished
      ? [{ text: 'Reinicia el contenedor para que el programa use la nueva dirección.' }]
      : publishStep(container, port, containerPort)),
  ],
};
