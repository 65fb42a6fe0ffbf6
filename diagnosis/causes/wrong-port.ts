import { covers } from '../../evidence/covers.ts';
import { addressAt, addressesOf, type Target } from '../../evidence/target.ts';
import { defineCause, likely, ruledOut } from '../cause.ts';
import { describeProgram, programName } from '../describe-program.ts';
import { type LikelyPort, likelyPorts } from '../likely-ports.ts';
import { boundOnPort, isRefused } from '../way-to-port.ts';

/** Nothing is on this port, and a server that may be the wanted one is on another. */
export const wrongPort = defineCause({
  id: 'wrong-port',
  stop: 'port',
  needs: ['connect', 'services'],
  uses: ['listeners', 'remembered'],
  judge(facts) {
    const { target, connect, listeners, remembered } = facts;
    if (!isRefused(target, connect) || connect.some((one) => one.result === 'accepted')) return ruledOut;
    if (listeners && boundOnPort(target, listeners).length > 0) return ruledOut;
    const [best] = likelyPorts(target, facts.services, remembered ?? undefined);
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

function whatRuns({ service }: LikelyPort): string {
  const name = programName(service);
  return service.program || service.framework ? `a ${name} server` : 'a server';
}

function because({ reason, service }: LikelyPort, port: number): string {
  if (reason === 'same-folder') return 'it runs from the folder of the server that answered here before';
  if (reason === 'same-project') return `it belongs to ${service.project}, as the server that answered here before`;
  if (reason === 'next-port') return `the next ports are where a dev server goes when ${port} is taken`;
  return `${port} is one slip of the fingers away from it`;
}

/** The host that was asked for, unless the other server does not listen there. */
function hostOf({ service: { addresses } }: LikelyPort, target: Target): { host?: string } {
  const isOn = (address: string) => addresses.some((bound) => covers(bound, address));
  if (addressesOf(target).some(isOn)) return {};
  return { host: ['127.0.0.1', '::1'].some(isOn) ? 'localhost' : addresses[0] };
}
