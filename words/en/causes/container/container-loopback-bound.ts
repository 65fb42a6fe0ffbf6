import type { CauseWords } from '../../../cause-words.ts';
import { containerName, describeContainer, listenOnAllStep, publishStep } from '../../names/container-words.ts';

export const containerLoopbackBound: CauseWords<'container-loopback-bound'> = {
  title: ({ container }) => `The server in the container ${containerName(container)} listens inside it only`,
  why: ({ port, container, containerPort, isPublished }) =>
    `${isPublished ? `Port ${port} leads to port ${containerPort} of ${describeContainer(container)}.` : `Port ${port} is open in ${describeContainer(container)}, and not published.`} The program there listens on 127.0.0.1, which in a container means the container itself: connections from outside do not reach it.`,
  steps: ({ port, container, containerPort, isPublished }) => [
    listenOnAllStep(containerPort),
    ...(isPublished
      ? [{ text: 'Start the container again, so that the program takes the new address.' }]
      : publishStep(container, port, containerPort)),
  ],
};
