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
      return `Nothing on port ${port}, but your server from this folder is on ${best.service.port}`;
    return isSameServerMoved(best)
      ? `${whoMoved(best)} is now on port ${best.service.port}`
      : `Nothing on port ${port}, but ${whatRuns(best)} is running on ${best.service.port}`;
  },
  why: ({ port, best }) => {
    const container = publishedContainer(best);
    if (container)
      return `${port} is the port inside ${describeContainer(container)}. On this computer, it's published as port ${best.service.port}.`;
    return [
      `Port ${best.service.port} is served by ${describeProgram(best.service)}.`,
      ...whyThatPort(best, port),
    ].join(' ');
  },
  steps: ({ port, best, others }, { target }) => [
    openOnPort(`Open the same page on port ${best.service.port}:`, best, target),
    ...others.map((other) => openOnPort(orTryPort(other, port), other, target)),
    ...(publishedContainer(best) ? [startOther] : startedHere(port)),
  ],
};

function whoMoved({ service }: Guess): string {
  const server = `The ${serverName(service)}`;
  return service.project ? `${server} for ${service.project}` : `${server} that was here`;
}

function whatRuns({ service }: Guess): string {
  return service.program || service.framework ? programName(service) : 'a server';
}

function startedHere(port: number): Step[] {
  return [
    { text: "If that's the wrong one, check the address your server printed when it started." },
    {
      text: `If it should be on ${port}, stop it, make sure ${port} is free, and start it again.`,
    },
  ];
}
