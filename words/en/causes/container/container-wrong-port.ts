import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, listenOnAllStep, logsStep, publishStep } from '../../names/container-words.ts';
import { listed } from '../../names/listed.ts';

export const containerWrongPort: CauseWords<'container-wrong-port'> = {
  title: ({ port, container, containerPort, isLookedInto }) =>
    isLookedInto
      ? `Port ${port} maps to port ${containerPort} in the container ${containerName(container)}, where nothing listens`
      : `Port ${port} maps to port ${containerPort} in the container ${containerName(container)}, where nothing answers`,
  why: ({ port, container, containerPort, ports, imagePort, isLookedInto }) =>
    [
      `On this computer, port ${port} is mapped to port ${containerPort} of ${describeContainer(container)}.`,
      isLookedInto ? listensInstead(ports) : comesToNothing(imagePort),
    ].join(' '),
  steps: ({ port, container, containerPort, ports, imagePort, isLookedInto }) => [
    ...(ports[0] || imagePort
      ? [
          ...publishStep(container, port, ports[0] ?? imagePort ?? containerPort),
          { text: `Or make the program in the container listen on port ${containerPort}.` },
        ]
      : [
          logsStep(
            container,
            `Look in the container's log for the port its program listens on, and publish that one if it isn't ${containerPort}`,
          ),
        ]),
    ...(isLookedInto || imagePort ? [] : [listenOnAllStep(containerPort)]),
  ],
};

/** A sentence has room for four ports. */
const maxNamed = 4;

function listensInstead(ports: number[]): string {
  const named = ports.slice(0, maxNamed).map(String);
  return named.length === 1
    ? `Inside, the container listens on port ${listed(named)} instead.`
    : `Inside, the container listens on ports ${listed(named)} instead.`;
}

function comesToNothing(imagePort: number | undefined): string {
  return imagePort
    ? `No page comes back. According to its image, the container uses port ${imagePort} instead.`
    : 'No page comes back. That usually means that the program in the container listens on a different port, or only on 127.0.0.1.';
}
