import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, listenOnAllStep, publishStep } from '../../names/container-words.ts';

export const containerLoopbackBound: CauseWords<'container-loopback-bound'> = {
  title: ({ container, isLookedInto }) =>
    isLookedInto
      ? `The server in the container ${containerName(container)} can only be reached from inside it`
      : `The server in the container ${containerName(container)} may only be reachable from inside it`,
  why: ({ port, container, containerPort, isPublished, isLookedInto }) =>
    [
      isPublished
        ? `Port ${port} is mapped to port ${containerPort} of ${describeContainer(container)}.`
        : `Port ${port} is open in ${describeContainer(container)}, but it isn't published.`,
      isLookedInto
        ? "The program there listens on a loopback address. In a container, that means the container itself, so connections from outside don't reach it."
        : `The connection is accepted and then closed. That usually means that the program there listens on 127.0.0.1, which in a container is the container itself, or on a port other than ${containerPort}.`,
    ].join(' '),
  steps: ({ port, container, containerPort, isPublished }) => [
    listenOnAllStep(containerPort),
    ...(isPublished
      ? [{ text: 'Restart the container so the program uses the new address.' }]
      : publishStep(container, port, containerPort)),
  ],
};
