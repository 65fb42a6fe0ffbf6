import type { CauseWords } from '../../../cause-words.ts';
import {
  containerName,
  describeContainer,
  listenOnAllStep,
  logsStep,
  publishStep,
} from '../../names/container-words.ts';
import { listed } from '../../names/listed.ts';

export const containerWrongPort: CauseWords<'container-wrong-port'> = {
  title: ({ port, container, containerPort, isLookedInto }) =>
    isLookedInto
      ? `Port ${port} führt zu Port ${containerPort} im Container ${containerName(container)}, auf dem nichts lauscht`
      : `Port ${port} führt zu Port ${containerPort} im Container ${containerName(container)}, auf dem nichts antwortet`,
  why: ({ port, container, containerPort, ports, isLookedInto }) =>
    [
      `Auf diesem Computer führt Port ${port} zu Port ${containerPort} im ${describeContainer(container)}.`,
      isLookedInto
        ? listensInstead(ports)
        : 'Es kommt keine Seite zurück, wie es der Fall ist, wenn im Container nichts die Verbindung annimmt: Das Programm dort lauscht auf einem anderen Port oder nur auf 127.0.0.1.',
    ].join(' '),
  steps: ({ port, container, containerPort, ports, isLookedInto }) => [
    ...(ports.length > 0 ? publishStep(container, port, ports[0] ?? containerPort) : []),
    ...(ports.length > 0
      ? [{ text: `Oder lassen Sie das Programm im Container auf Port ${containerPort} lauschen.` }]
      : [
          logsStep(
            container,
            'Suchen Sie in seinem Log nach der Adresse und dem Port, auf denen sein Programm nach eigener Angabe lauscht',
          ),
        ]),
    ...(isLookedInto ? [] : [listenOnAllStep(containerPort)]),
  ],
};

/** A sentence has room for four ports. */
const maxNamed = 4;

function listensInstead(ports: number[]): string {
  const named = ports.slice(0, maxNamed).map(String);
  return named.length === 1
    ? `Im Inneren lauscht der Container stattdessen auf Port ${listed(named)}.`
    : `Im Inneren lauscht der Container stattdessen auf den Ports ${listed(named)}.`;
}
