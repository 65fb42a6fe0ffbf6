import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, listenOnAllStep, publishStep } from '../../names/container-words.ts';

export const containerLoopbackBound: CauseWords<'container-loopback-bound'> = {
  title: ({ container, isLookedInto }) =>
    isLookedInto
      ? `Der Server im Container ${containerName(container)} ist nur von innen erreichbar`
      : `Der Server im Container ${containerName(container)} ist vielleicht nur von innen erreichbar`,
  why: ({ port, container, containerPort, isPublished, isLookedInto }) =>
    [
      isPublished
        ? `Port ${port} führt zu Port ${containerPort} im ${describeContainer(container)}.`
        : `Port ${port} ist im ${describeContainer(container)} offen, aber nicht veröffentlicht.`,
      isLookedInto
        ? 'Das Programm darin lauscht auf einer Loopback-Adresse. In einem Container ist damit der Container selbst gemeint, daher kommen Verbindungen von außen nicht an.'
        : `Die Verbindung wird angenommen und dann geschlossen. Meist heißt das, dass das Programm darin auf 127.0.0.1 lauscht, womit in einem Container der Container selbst gemeint ist, oder auf einem anderen Port als ${containerPort}.`,
    ].join(' '),
  steps: ({ port, container, containerPort, isPublished }) => [
    listenOnAllStep(containerPort),
    ...(isPublished
      ? [{ text: 'Starten Sie den Container neu, damit das Programm die neue Adresse verwendet.' }]
      : publishStep(container, port, containerPort)),
  ],
};
