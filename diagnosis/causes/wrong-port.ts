import { covers } from '../../evidence/covers.ts';
import type { Facts } from '../../evidence/index.ts';
import { addressAt, addressesOf, type Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { describeProgram, programName } from '../describe-program.ts';
import { type LikelyPort, likelyPorts, onlyServer, servicesFrom } from '../likely-ports.ts';
import { boundOnPort, isRefused } from '../way-to-port.ts';

/** Nothing is on this port, and a server that may be the wanted one is on another. */
export const wrongPort = defineCause({
  id: 'wrong-port',
  stop: 'port',
  needs: ['connect'],
  uses: ['services', 'listeners', 'expected', 'remembered'],
  judge(facts) {
    const { target, connect, listeners, expected } = facts;
    if (!isRefused(target, connect) || connect.some((one) => one.result === 'accepted')) return ruledOut;
    if (listeners && boundOnPort(target, listeners).length > 0) return ruledOut;
    const moved = movedFrom(expected);
    if (moved) return certain({ port: target.port, best: moved });
    const best = bestGuess(facts);
    return best ? likely({ port: target.port, best }) : ruledOut;
  },
  text: {
    title: ({ port, best }) => `Nothing is on port ${port}, but ${whatRuns(best)} is on ${best.service.port}`,
    why: ({ port, best }) =>
      `${describeProgram(best.service)} listens on port ${best.service.port}: ${because(best, port)}.`,
    steps: ({ port, best }, { target }) => [
      {
        text: `Open the same page on port ${best.service.port}:`,
        open: addressAt(target, { ...hostOf(best, target), port: best.service.port, scheme: 'http' }),
      },
      { text: 'If that is the wrong one, read the address that your server printed when it started.' },
      {
        text: `If it ought to be on ${port}: a dev server that finds its port taken moves to the next free one. Stop it, see that ${port} is free, and start it again.`,
      },
    ],
  },
});

type Guess = Pick<LikelyPort, 'service'> & { reason: LikelyPort['reason'] | 'told-port' | 'only-server' };

/** A server whose own command line, or whose memory here, names this port, and that listens on another. */
function movedFrom(expected: Facts['expected'] | undefined): Guess | undefined {
  for (const { process, reason, listensOn } of expected ?? []) {
    const [first] = listensOn;
    if (!first || reason === 'listens-nowhere') continue;
    const addresses = listensOn.filter(({ port }) => port === first.port).map(({ address }) => address);
    const { pid, program, framework, project, folder } = process;
    const service = { port: first.port, addresses, pid, program, framework, project, folder };
    return { service, reason: reason === 'remembered' ? 'same-folder' : 'told-port' };
  }
  return undefined;
}

type Known = { target: Target } & {
  [Name in 'services' | 'listeners' | 'remembered']: Facts[Name] | undefined;
};

function bestGuess({ target, services, listeners, remembered }: Known): Guess | undefined {
  const others = services ?? servicesFrom(listeners ?? []);
  const [best] = likelyPorts(target, others, remembered ?? undefined);
  // A server that is known to have been here is missed itself.
  const only = remembered ? undefined : onlyServer(target, others);
  return best ?? (only && { service: only, reason: 'only-server' });
}

function whatRuns({ service }: Guess): string {
  const name = programName(service);
  return service.program || service.framework ? `a ${name} server` : 'a server';
}

function because({ reason, service }: Guess, port: number): string {
  if (reason === 'told-port') return `its command line says ${port}, which it did not get`;
  if (reason === 'only-server') return 'it is the only web server seen on this computer';
  if (reason === 'same-folder') return 'it runs from the folder of the server that answered here before';
  if (reason === 'same-project') return `it belongs to ${service.project}, as the server that answered here before`;
  if (reason === 'next-port') return `the next ports are where a dev server goes when ${port} is taken`;
  return `${port} is one slip of the fingers away from it`;
}

/** The host that was asked for, unless the other server does not listen there. */
function hostOf({ service: { addresses } }: Guess, target: Target): { host?: string } {
  const isOn = (address: string) => addresses.some((bound) => covers(bound, address));
  if (addressesOf(target).some(isOn)) return {};
  return { host: ['127.0.0.1', '::1'].some(isOn) ? 'localhost' : addresses[0] };
}
