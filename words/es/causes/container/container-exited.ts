import type { Container } from '../../../../evidence/machine/containers.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, logsStep, startStep } from '../../names/container-words.ts';
import { timeAgo } from '../../names/time-ago.ts';

export const containerExited: CauseWords<'container-exited'> = {
  title: ({ container, state, isLooping, outOfMemory }) => {
    const name = containerName(container);
    if (outOfMemory) return `El contenedor ${name} se quedó sin memoria y se forzó su cierre`;
    if (isLooping) return `El contenedor ${name} se detiene poco después de cada inicio`;
    return state === 'created'
      ? `El contenedor ${name} se creó, pero nunca se inició`
      : `El contenedor ${name} se ha detenido`;
  },
  why: (details, { at }) =>
    [
      ...whatHappened(details, at),
      `El puerto ${details.port} lleva hasta ${describeContainer(details.container)}, y nada más atiende ese puerto.`,
    ].join(' '),
  steps: ({ container, isLooping, state, outOfMemory }) => [
    ...(state === 'created' ? [] : [logsStep(container, 'Mira el final de su registro para saber el motivo')]),
    ...(outOfMemory
      ? [
          {
            text: 'Dale más memoria: aumenta su límite de memoria, o el de la máquina virtual en la que se ejecuta el motor.',
          },
        ]
      : []),
    ...(isLooping ? [] : [startStep(container, state === 'created' ? 'Inicia el contenedor' : 'Vuelve a iniciarlo')]),
  ],
};

interface Ended {
  state: Container['state'];
  isLooping: boolean;
  exitCode: number | undefined;
  finishedAt: string | undefined;
  outOfMemory: boolean | undefined;
  restarts: number | undefined;
}

function whatHappened(ended: Ended, at: string): string[] {
  const { state, isLooping, exitCode, finishedAt, restarts } = ended;
  if (state === 'created') return ['Existe, pero nunca se ha ejecutado.', ...meaningOf(ended)];
  if (isLooping) return [exited(exitCode), ...meaningOf(ended), restarted(restarts)];
  return [finishedAt ? exitedAgo(exitCode, timeAgo(finishedAt, at)) : exited(exitCode), ...meaningOf(ended)];
}

function exited(exitCode: number | undefined): string {
  return exitCode === undefined ? 'Se detuvo.' : `Se detuvo con el código ${exitCode}.`;
}

/** @param ago `3 minutes ago` */
function exitedAgo(exitCode: number | undefined, ago: string): string {
  return exitCode === undefined ? `Se detuvo ${ago}.` : `Se detuvo ${ago} con el código ${exitCode}.`;
}

function restarted(restarts: number | undefined): string {
  if (restarts === undefined) return 'Su motor lo ha reiniciado varias veces.';
  return restarts === 1 ? 'Su motor lo ha reiniciado una vez.' : `Su motor lo ha reiniciado ${restarts} veces.`;
}

/** What the exit codes of engines and shells mean. */
const meanings: Record<number, string> = {
  0: 'Su programa terminó por sí solo: un contenedor solo se ejecuta mientras lo hace su programa.',
  125: 'El motor no pudo iniciarlo.',
  126: 'No se pudo ejecutar su programa.',
  127: 'No se encontró su programa.',
  137: 'Se forzó su cierre, normalmente porque se agotó la memoria o porque no se detuvo a tiempo al pedírselo.',
  139: 'Su programa falló.',
  143: 'Se le pidió que se detuviera.',
};

function meaningOf({ state, exitCode, outOfMemory }: Ended): string[] {
  if (outOfMemory) return ['El sistema forzó su cierre porque había agotado su memoria.'];
  if (state === 'created' || exitCode === undefined) return [];
  return [meanings[exitCode] ?? 'Un código distinto de 0 significa que su programa terminó con un error.'];
}
