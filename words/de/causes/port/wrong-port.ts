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
      return `Auf Port ${port} ist nichts, aber Ihr Server aus diesem Ordner läuft auf ${best.service.port}`;
    return isSameServerMoved(best)
      ? `${whoMoved(best)} läuft jetzt auf Port ${best.service.port}`
      : `Auf Port ${port} ist nichts, aber ${whatRuns(best)} läuft auf ${best.service.port}`;
  },
  why: ({ port, best }) => {
    const container = publishedContainer(best);
    if (container)
      return `${port} ist der Port im ${describeContainer(container)}. Auf diesem Computer ist er als Port ${best.service.port} veröffentlicht.`;
    return [`Auf Port ${best.service.port} läuft ${describeProgram(best.service)}.`, ...whyThatPort(best, port)].join(
      ' ',
    );
  },
  steps: ({ port, best, others }, { target }) => [
    openOnPort(`Öffnen Sie dieselbe Seite auf Port ${best.service.port}:`, best, target),
    ...others.map((other) => openOnPort(orTryPort(other, port), other, target)),
    ...(publishedContainer(best) ? [startOther] : startedHere(port)),
  ],
};

function whoMoved({ service }: Guess): string {
  const server = `Der ${serverName(service)}`;
  return service.project ? `${server} für ${service.project}` : `${server}, der hier lief,`;
}

function whatRuns({ service }: Guess): string {
  return service.program || service.framework ? programName(service) : 'ein Server';
}

function startedHere(port: number): Step[] {
  return [
    { text: 'Wenn das nicht der richtige ist, sehen Sie nach, welche Adresse Ihr Server beim Start ausgegeben hat.' },
    {
      text: `Wenn er auf ${port} laufen soll, beenden Sie ihn, stellen Sie sicher, dass ${port} frei ist, und starten Sie ihn wieder.`,
    },
  ];
}
