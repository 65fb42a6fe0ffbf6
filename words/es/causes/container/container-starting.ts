import type { Container } from '../../../../evidence/machine/containers.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, logsStep } from '../../names/container-words.ts';
import { timeAgo } from '../../names/time-ago.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const containerStarting: CauseWords<'container-starting'> = {
  title: ({ container, health, isAssumed }) =>
    health === 'unhealthy'
      ? `El contenedor ${containerName(container)} se está ejecutando, pero no supera su comprobación de estado`
      : isAssumed
        ? `Quizá el contenedor ${containerName(container)} todavía se esté iniciando`
        : `El contenedor ${containerName(container)} todavía se está iniciando`,
  why: ({ port, container, health, startedAt, isAssumed }, { at }) =>
    [
      health ? reports[health] : isAssumed ? mayBe : `Nada en él responde todavía en el puerto ${port}.`,
      ...(startedAt ? [`Se inició ${timeAgo(startedAt, at)}.`] : []),
      `El puerto ${port} lleva hasta ${describeContainer(container)}.`,
    ].join(' '),
  steps: ({ container, health }, { target, browser }) => [
    ...(browser && health !== 'unhealthy' ? [waitHere(target)] : []),
    logsStep(
      container,
      health === 'unhealthy'
        ? 'Mira su registro para saber por qué su programa se ejecuta sin estar en buen estado'
        : 'Si tarda demasiado, mira su registro',
    ),
  ],
};

const mayBe =
  'No llega ninguna página. Eso también puede significar que el programa que hay dentro todavía no está listo: un contenedor consta como en ejecución antes de que su programa escuche.';

const reports: Record<NonNullable<Container['health']>, string> = {
  starting: 'Su propia comprobación de estado indica que se está iniciando (starting).',
  unhealthy: 'Su propia comprobación de estado indica que no está en buen estado (unhealthy).',
  healthy: 'Su propia comprobación de estado indica que está en buen estado (healthy).',
};
