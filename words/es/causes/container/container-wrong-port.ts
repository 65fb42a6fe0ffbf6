import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, listenOnAllStep, logsStep, publishStep } from '../../names/container-words.ts';
import { listed } from '../../names/listed.ts';

export const containerWrongPort: CauseWords<'container-wrong-port'> = {
  title: ({ port, container, containerPort, isLookedInto }) =>
    isLookedInto
      ? `El puerto ${port} lleva al puerto ${containerPort} del contenedor ${containerName(container)}, donde no escucha nadie`
      : `El puerto ${port} lleva al puerto ${containerPort} del contenedor ${containerName(container)}, donde no responde nadie`,
  why: ({ port, container, containerPort, ports, imagePort, isLookedInto }) =>
    [
      `En este equipo, el puerto ${port} lleva al puerto ${containerPort} en ${describeContainer(container)}.`,
      isLookedInto ? listensInstead(ports) : comesToNothing(imagePort),
    ].join(' '),
  steps: ({ port, container, containerPort, ports, imagePort, isLookedInto }) => [
    ...(ports[0] || imagePort
      ? [
          ...publishStep(container, port, ports[0] ?? imagePort ?? containerPort),
          { text: `O haz que el programa del contenedor escuche en el puerto ${containerPort}.` },
        ]
      : [
          logsStep(
            container,
            `Busca en el registro del contenedor el puerto en el que escucha su programa y, si no es el ${containerPort}, publica ese`,
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
    ? `Por dentro, el contenedor escucha en el puerto ${listed(named)}.`
    : `Por dentro, el contenedor escucha en los puertos ${listed(named)}.`;
}

function comesToNothing(imagePort: number | undefined): string {
  return imagePort
    ? `No llega ninguna página. Según su imagen, el contenedor usa el puerto ${imagePort}.`
    : 'No llega ninguna página. Normalmente, eso significa que el programa del contenedor escucha en otro puerto, o solo en 127.0.0.1.';
}
