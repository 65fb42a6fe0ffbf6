import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, listenOnAllStep, logsStep, publishStep } from '../../names/container-words.ts';
import { listed } from '../../names/listed.ts';

export const containerWrongPort: CauseWords<'container-wrong-port'> = {
  title: ({ port, container, containerPort, isLookedInto }) =>
    isLookedInto
      ? `Port ${port} führt zu Port ${containerPort} im Container ${containerName(container)}, auf dem nichts lauscht`
      : `Port ${port} führt zu Port ${containerPort} im Container ${containerName(container)}, auf dem nichts antwortet`,
  why: ({ port, container, containerPort, ports, imagePort, isLookedInto }) =>
    [
      `Auf diesem Computer führt Port ${port} zu Port ${containerPort} im ${describeContainer(container)}.`,
      isLookedInto ? listensInstead(ports) : comesToNothing(imagePort),
    ].join(' '),
  steps: ({ port, container, containerPort, ports, imagePort, isLookedInto }) => [
    ...(ports[0] || imagePort
      ? [
          ...publishStep(container, port, ports[0] ?? imagePort ?? containerPort),
          { text: `Oder lassen Sie das Programm im Container auf Port ${containerPort} lauschen.` },
        ]
      : [
          logsStep(
            container,
            `Suchen Sie im Log des Containers nach dem Port, auf dem sein Programm lauscht, und veröffentlichen Sie diesen, falls es nicht ${containerPort} ist`,
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
    ? `Im Inneren lauscht der Container stattdessen auf Port ${listed(named)}.`
    : `Im Inneren lauscht der Container stattdessen auf den Ports ${listed(named)}.`;
}

function comesToNothing(imagePort: number | undefined): string {
  return imagePort
    ? `Es kommt keine Seite zurück. Laut seinem Image verwendet der Container stattdessen Port ${imagePort}.`
    : 'Es kommt keine Seite zurück. Meist heißt das, dass das Programm im Container auf einem anderen Port oder nur auf 127.0.0.1 lauscht.';
}
