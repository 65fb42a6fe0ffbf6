import type { CauseWords } from '../../../cause-words.ts';
import {
  containerName,
  describeContainer,
  listenOnAllStep,
  logsStep,
  publishStep,
} from '../../names/container-words.ts';

export const containerWrongPort: CauseWords<'container-wrong-port'> = {
  title: ({ port, container, containerPort, isLookedInto }) =>
    isLookedInto
      ? `Port ${port} leads to port ${containerPort} of the container ${containerName(container)}, where nothing listens`
      : `Port ${port} leads to port ${containerPort} of the container ${containerName(container)}, where nothing answers`,
  why: ({ port, container, containerPort, ports, isLookedInto }) =>
    `Port ${port} of this computer is published as port ${containerPort} of ${describeContainer(container)}. ${
      isLookedInto
        ? `Inside, the container listens on ${portList(ports)} instead.`
        : 'The engine accepts the connection and ends it again, as it does when nobody in the container takes it: the program listens on another port there, or on 127.0.0.1 only.'
    }`,
  steps: ({ port, container, containerPort, ports, isLookedInto }) => [
    ...(ports.length > 0 ? publishStep(container, port, ports[0] ?? containerPort) : []),
    ...(ports.length > 0
      ? [{ text: `Or have the program inside listen on port ${containerPort}.` }]
      : [logsStep(container, 'Read which address and port the program in it says it listens on')]),
    ...(isLookedInto ? [] : [listenOnAllStep(containerPort)]),
  ],
};

/** `port 3000`, `ports 3000 and 9229` */
function portList(ports: number[]): string {
  const [last, ...others] = ports.slice(0, 4).reverse();
  return others.length === 0 ? `port ${last}` : `ports ${others.reverse().join(', ')} and ${last}`;
}
