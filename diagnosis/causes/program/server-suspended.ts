import { covers } from '../../../evidence/address/covers.ts';
import { addressesOf } from '../../../evidence/address/target.ts';
import type { Container } from '../../../evidence/machine/containers.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import type { Owners } from '../../../evidence/port/owners.ts';
import { certain, type Details, defineCause, likely, ruledOut, type Verdict } from '../../cause.ts';
import { mappingsTo } from '../../reading/container/containers-on-port.ts';
import { type Named, named } from '../../reading/container/named-container.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { addressTried, connectResult } from '../../reading/port/connect-results.ts';
import { connectionSeen, type Observed } from '../../reading/port/connection-seen.ts';
import { isLeftWaiting } from '../../reading/port/is-left-waiting.ts';
import { type HaltedServer, haltedServer } from '../../reading/program/halted-server.ts';
import { ownerProcesses } from '../../reading/program/owner-processes.ts';
import { type Ending, endingOf } from '../../reading/program/what-ends-with.ts';

/** The program on the port is suspended by Ctrl+Z, a stop signal, a debugger or a paused container, so it can't answer. */
export const serverSuspended = defineCause({
  id: 'server-suspended',
  stop: 'program',
  needs: ['connect', 'owners'],
  uses: ['replies', 'attempt', 'containers', 'services'],
  judge(facts) {
    const { target, attempt, replies } = facts;
    if (attempt?.outcome === 'answered') return ruledOut;
    const paused = pausedContainer(facts);
    if (paused) return verdictOnPaused(paused, { target, replies, attempt, connect: undefined });
    const isUntried = facts.isKnown('connect') ? hasUntriedAddress(facts.connect, facts) : facts.isKnown('owners');
    if (attempt && isUntried) return guessFrom(facts);
    const tried = addressTried(target, facts.connect, attempt);
    const reply = replies?.find((one) => one.address === tried && one.scheme === target.scheme)?.outcome;
    if (!tried || (reply && reply.kind !== 'silent')) return ruledOut;
    const halted = haltedAmong(
      facts.owners.filter(({ address }) => covers(address, tried)),
      facts,
    );
    // Of several processes on one port, another one may answer.
    return halted ? (replies && !halted.isPartly ? certain(halted) : likely(halted)) : ruledOut;
  },
});

export type OfProcess = HaltedServer & Details & { ending: Ending | undefined };

export type Halted = OfProcess | { by: 'pause'; container: Named };

/** A container's port is held by its engine, which isn't paused. */
function pausedContainer({ target, containers = [] }: Reading<'containers'>): Container | undefined {
  return mappingsTo(target, containers).find(({ container }) => container.state === 'paused')?.container;
}

function verdictOnPaused(container: Container, observed: Observed): Verdict<Halted> {
  const seen = connectionSeen(observed);
  const details: Halted = { by: 'pause', container: named(container) };
  if (seen === 'silence') return certain(details);
  return seen === undefined || seen === 'failed' ? likely(details) : ruledOut;
}

/** From the browser alone, an accepted connection looks like one that gets no answer, so such an address isn't among the connects. */
function hasUntriedAddress(connect: Connect, { target, attempt }: Pick<Observed, 'target' | 'attempt'>): boolean {
  return isLeftWaiting(attempt) && addressesOf(target).some((address) => connectResult(connect, address) === undefined);
}

/** Nobody tried to connect, but the browser is waiting, and the program on the port can't answer. */
function guessFrom(known: Reading<'services' | 'containers'> & { owners: Owners }): Verdict<Halted> {
  const { owners, target } = known;
  const isAsked = (bound: string) => addressesOf(target).some((address) => covers(bound, address));
  const halted = haltedAmong(
    owners.filter(({ address }) => isAsked(address)),
    known,
  );
  return halted ? likely(halted) : ruledOut;
}

function haltedAmong(owners: Owners, known: Reading<'owners' | 'services' | 'containers'>): OfProcess | undefined {
  const [halted] = ownerProcesses(owners).flatMap((process) => haltedServer(process) ?? []);
  return halted && { ...halted, ending: endingOf(halted.process, known) };
}
