import { type Guess, isSameServerMoved } from '../../../../diagnosis/reading/port/guessed-port.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { publishedContainer } from '../../../names/published-container.ts';
import type { Step } from '../../../step.ts';
import { openOnPort } from '../../../steps/open-on-port.ts';
import { orTryPort, whyThatPort } from '../../faults/why-that-port.ts';
import { describeContainer, publishedUnder, startOther } from '../../names/container-words.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { serverName } from '../../names/server-name.ts';

export const wrongPort: CauseWords<'wrong-port'> = {
  title: ({ port, best }) => {
    const container = publishedContainer(best);
    if (container) return publishedUnder(port, container, best.service.port);
    if (best.reasons.includes('from-here'))
      return `No hay nada en el puerto ${port}, pero tu servidor de esta carpeta está en el ${best.service.port}`;
    return isSameServerMoved(best)
      ? `${whoMoved(best)} está ahora en el puerto ${best.service.port}`
      : `No hay nada en el puerto ${port}, pero ${whatRuns(best)} está en el ${best.service.port}`;
  },
  why: ({ port, best }) => {
    const container = publishedContainer(best);
    if (container)
      return `Por dentro, ${describeContainer(container)} usa el puerto ${port}. En este equipo, está publicado como puerto ${best.service.port}.`;
    return [
      `El puerto ${best.service.port} lo atiende ${describeProgram(best.service)}.`,
      ...whyThatPort(best, port),
    ].join(' ');
  },
  steps: ({ port, best, others }, { target }) => [
    openOnPort(`Abre la misma página en el puerto ${best.service.port}:`, best, target),
    ...others.map((other) => openOnPort(orTryPort(other, port), other, target)),
    ...(publishedContainer(best) ? [startOther] : startedHere(port)),
  ],
};

function whoMoved({ service }: Guess): string {
  const server = `El ${serverName(service)}`;
  return service.project ? `${server} de ${service.project}` : `${server} que estaba aquí`;
}

function whatRuns({ service }: Guess): string {
  return service.program || service.framework ? programName(service) : 'un servidor';
}

function startedHere(port: number): Step[] {
  return [
    { text: 'Si no es ese, mira la dirección que mostró tu servidor al iniciarse.' },
    {
      text: `Si debería estar en el ${port}, detenlo, asegúrate de que el ${port} esté libre y vuelve a iniciarlo.`,
    },
  ];
}
