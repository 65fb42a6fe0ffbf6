import { type Guess, isSameServerMoved } from '../../../../diagnosis/reading/port/guessed-port.ts';
import { covers } from '../../../../evidence/address/covers.ts';
import { addressAt, addressesOf, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { whyThatPort } from '../../faults/why-that-port.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';

export const wrongPort: CauseWords<'wrong-port'> = {
  title: ({ port, best }) =>
    isSameServerMoved(best)
      ? `${whoMoved(best)} is on port ${best.service.port} now`
      : `Nothing is on port ${port}, but ${whatRuns(best)} is on ${best.service.port}`,
  why: ({ port, best }) =>
    `${describeProgram(best.service)} listens on port ${best.service.port}: ${whyThatPort(best, port)}.`,
  steps: ({ port, best, others }, { target }) => [
    opening(`Open the same page on port ${best.service.port}:`, best, target),
    ...others.map((other) =>
      opening(`Or, as ${whyThatPort(other, port)}, on port ${other.service.port}:`, other, target),
    ),
    { text: 'If that is the wrong one, read the address that your server printed when it started.' },
    {
      text: `If it ought to be on ${port}: a dev server that finds its port taken moves to the next free one. Stop it, see that ${port} is free, and start it again.`,
    },
  ],
};

function whoMoved({ service }: Guess): string {
  const server = service.program || service.framework ? `The ${programName(service)} server` : 'The server';
  return service.project ? `${server} of ${service.project}` : `${server} that was here`;
}

function whatRuns({ service }: Guess): string {
  const name = programName(service);
  return service.program || service.framework ? `a ${name} server` : 'a server';
}

function opening(text: string, { service }: Guess, target: Target): Step {
  return { text, open: addressAt(target, { ...hostOf(service, target), port: service.port, scheme: 'http' }) };
}

/** The host that was asked for, unless the other server does not listen there. */
function hostOf({ addresses }: Guess['service'], target: Target): { host?: string } {
  const isOn = (address: string) => addresses.some((bound) => covers(bound, address));
  if (addressesOf(target).some(isOn)) return {};
  return { host: ['127.0.0.1', '::1'].some(isOn) ? 'localhost' : addresses[0] };
}
