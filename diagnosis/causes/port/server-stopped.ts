import type { Process } from '../../../evidence/port/owners.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';
import { certain, defineCause, likely, ruledOut, type Verdict } from '../../cause.ts';
import { mappingsTo, wasOtherProgram } from '../../reading/container/containers-on-port.ts';
import { hasListener } from '../../reading/port/bound-addresses.ts';
import { anyAccepts, mayBeRefused } from '../../reading/port/connect-results.ts';
import { likelyPorts } from '../../reading/port/likely-ports.ts';
import { type CrashedServer, crashedServer } from '../../reading/program/crashed-server.ts';
import { isAwaited } from '../../reading/program/starting-server.ts';

/** A server answered on this port before, and nothing is listening on it now. */
export const serverStopped = defineCause({
  id: 'server-stopped',
  stop: 'port',
  needs: ['connect', 'remembered'],
  uses: ['listeners', 'services', 'expected', 'containers'],
  judge(facts) {
    const { target, connect, listeners, services, containers } = facts;
    if (!mayBeRefused(target, connect) || anyAccepts(connect)) return ruledOut;
    if (hasListener(target, listeners)) return ruledOut;
    const { remembered } = facts;
    const crash = crashedServer(facts);
    if (crash) return verdictOnCrash(crash, target.port, listeners !== undefined);
    if (!remembered) return ruledOut;
    const details: Stopped = { port: target.port, remembered };
    const isStill = likelyPorts(target, services ?? [], remembered).length > 0 || isAwaited(facts);
    // What answered may have been a container, and its own exit says more.
    const isContainers = containers ? mappingsTo(target, containers).length > 0 : !wasOtherProgram(remembered);
    // A process that is still running without its port may be about to take it again, or another one.
    const isSure = listeners && !isStill && !isContainers && !remembered.isRunning;
    return isSure ? certain(details) : likely(details);
  },
});

type Stopped = { port: number; remembered: Memory } | { port: number; crashed: Process };

function verdictOnCrash({ process, isSure }: CrashedServer, port: number, isTableRead: boolean): Verdict<Stopped> {
  const details: Stopped = { port, crashed: process };
  return isSure && isTableRead ? certain(details) : likely(details);
}

export type Memory = NonNullable<Remembered>;
