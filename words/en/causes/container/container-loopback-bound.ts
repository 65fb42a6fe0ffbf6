import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, listenOnAllStep, publishStep } from '../../names/container-words.ts';

export const containerLoopbackBound: CauseWords<'container-loopback-bound'> = {
  title: ({ container }) =>
    `The server in the container ${containerName(container)} can only be reached from inside it`,
  why: ({ port, container, containerPort, isPublished }) =>
    [
      isPublished
        ? `Port ${port} is mapped to port ${containerPort} of ${describeContainer(container)}.`
        : `Port ${port} is open in ${describeContainer(container)}, but it isn't published.`,
      "The program there listens on a loopback address. In a container, that means the container itself, so connections from outside don't reach it.",
    ].join(' '),
  steps: ({ port, container, containerPort, isPublished }) => [
    listenOnAllStep(containerPort),
    ...(isPublished
      ? [{ text: 'Restart the container so the program uses the new address.' }]
      : publishStep(container, port, containerPort)),
  ],
};
