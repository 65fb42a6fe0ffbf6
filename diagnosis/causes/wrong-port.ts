import { covers } from '../../evidence/covers.ts';
import type { Facts } from '../../evidence/index.ts';
import { addressAt, addressesOf, type Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { describeProgram, programName } from '../describe-program.ts';
import { likelyPorts, servicesFrom } from '../likely-ports.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { boundOnPort, isRefused } from '../way-to-port.ts';
import { type Guess, whyThatPort } from '../why-that-port.ts';

/** Nothing is on this port, and a server that may be the wanted one is on another. */
export const wrongPort = defineCause({
  id: 'wrong-port',
  stop: 'port',
  needs: ['connect'],
  uses: ['services', 'listeners', 'expected', 'remembered', 'attempt', 'redirects', 'exchange'],
  judge(facts) {
    const { target, connect, listeners, expected, remembered } = facts;
    if (!isRefused(target, connect) || connect.some((one) => one.result === 'accepted')) return ruledOut;
    if (listeners && boundOnPort(target, listeners).length > 0) return ruledOut;
    // It holds a code that no other program may see.
    if (signInAnswer(facts)) return ruledOut;
    const moved = movedFrom(expected);
    if (moved) return certain({ port: target.port, best: moved, others: [] });
    const [best, ...others] = guesses(facts);
    if (!best) return ruledOut;
    const details = { port: target.port, best, others: others.slice(0, mostOthers) };
    return isSurelyMoved(best, others, remembered) ? certain(details) : likely(details);
  },
  text: {
    title: ({ port, best }) =>
      isTheSame(best)
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
  },
});

const mostOthers = 2;

/** A server whose own command line, or whose memory here, names this port, and that listens on another. */
function movedFrom(expected: Facts['expected'] | undefined): Guess | undefined {
  for (const { process, reason, listensOn } of expected ?? []) {
    const [first] = listensOn;
    if (!first || reason === 'listens-nowhere') continue;
    const addresses = listensOn.filter(({ port }) => port === first.port).map(({ address }) => address);
    const { pid, program, framework, project, folder } = process;
    const service = { port: first.port, addresses, pid, program, framework, project, folder };
    return { service, reasons: [reason === 'remembered' ? 'same-folder' : 'told-port'] };
  }
  return undefined;
}

type Known = { target: Target } & {
  [Name in 'services' | 'listeners' | 'remembered']: Facts[Name] | undefined;
};

function guesses({ target, services, listeners, remembered }: Known): Guess[] {
  return likelyPorts(target, services ?? servicesFrom(listeners ?? []), remembered ?? undefined);
}

/**
 * The very process, or one of the same tool in the same folder that was started once the other had ended. A folder alone is not
 * enough: two servers may run from it, and one of them may have been started again.
 */
function isSurelyMoved(best: Guess, others: Guess[], remembered: Facts['remembered'] | undefined): boolean {
  if (best.reasons.includes('same-process')) return true;
  if (remembered?.isRunning !== false || !best.reasons.includes('same-folder')) return false;
  const { startedAt, framework } = best.service;
  const isSameTool = framework !== undefined && framework === remembered.framework;
  const isSince = Boolean(startedAt && remembered.lastAnsweredAt && startedAt > remembered.lastAnsweredAt);
  return isSameTool && isSince && !others.some(isTheSame);
}

/** It was told from more than a number. */
function isTheSame({ reasons: [strongest] }: Guess): boolean {
  return strongest === 'same-process' || strongest === 'same-folder' || strongest === 'same-project';
}

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
