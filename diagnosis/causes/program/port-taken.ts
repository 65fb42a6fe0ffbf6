import type { Expected } from '../../../evidence/port/expected.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { mappingUp } from '../../reading/container/containers-on-port.ts';
import type { FactsRead, Reading } from '../../reading/facts-read.ts';
import { type BindError, bindErrorOf } from '../../reading/port/bind-error.ts';
import { hasListener } from '../../reading/port/bound-addresses.ts';
import { accepts, isRefused } from '../../reading/port/connect-results.ts';
import { isKeptToItself } from '../../reading/port/kept-to-itself.ts';
import { isEngineProcess } from '../../reading/program/is-engine-process.ts';
import { isOthersPage } from '../../reading/program/others-page.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';
import { isSameServer } from '../../reading/program/same-server.ts';
import { endingOf } from '../../reading/program/what-ends-with.ts';
import { ownHttpReply } from '../../reading/reply/own-replies.ts';

/** A program other than the one you want has the port, and that's what answers. */
export const portTaken = defineCause({
  id: 'port-taken',
  stop: 'program',
  needs: [],
  uses: [
    'expected',
    'reservations',
    'owners',
    'listeners',
    'remembered',
    'connect',
    'replies',
    'attempt',
    'containers',
    'services',
  ],
  judge(facts) {
    const { target, os, owners, remembered } = facts;
    const rival = besideContainer(facts);
    const holder = ownerProcess(owners) ?? rival?.holder;
    const told = bindErrorOf(facts);
    const bindError = takenIn(told);
    if (isUndisputed(facts, holder)) return ruledOut;
    const isTaken = isHeld(holder, facts);
    const displaced = displacedBy(holder, isTaken, facts);
    const details = {
      port: target.port,
      holder,
      ending: endingOf(holder, facts),
      wanted: told?.process ?? displaced?.process ?? remembered ?? undefined,
      since: remembered?.lastAnsweredAt,
      bindError,
      now: displaced?.listensOn[0]?.port,
      container: rival?.container,
      isWorking: isFine(facts),
      isFree: !holder && isFree(facts, bindError),
    };
    if (bindError) return holder && holder.pid !== told?.process?.pid ? certain(details) : likely(details);
    if (displaced?.isSure) return certain(details);
    const isInTheWay = isAnother(holder, remembered) || isKeptToItself({ holder, isTaken, told, os });
    return isInTheWay || displaced || rival ? likely(details) : ruledOut;
  },
  outranks: ({ isWorking }) => (isWorking ? ['works-now'] : []),
});

type Known = Reading<'attempt' | 'replies'>;

/** A page came, and nobody complains. */
function isFine(facts: Known): boolean {
  const { attempt } = facts;
  if (attempt) return attempt.outcome === 'answered' && attempt.status < 400;
  const reply = ownHttpReply(facts);
  return reply !== undefined && reply.status < 400;
}

function takenIn(told: BindError | undefined): string | undefined {
  return told?.kind === 'taken' ? told.text : undefined;
}

/** Whether a page came and no program was refused the port: neither one that still runs, nor one that only left a log. */
function isUndisputed(facts: Known & FactsRead<'expected' | 'reservations'>, holder: Process | undefined): boolean {
  const left = bindErrorOf({ expected: undefined, reservations: facts.reservations });
  return isFine(facts) && !isOthersPage(holder, facts.expected) && left?.kind !== 'taken';
}

/** Whether somebody has the port, even if we can't see who: it may be another user's program, or the system's. */
function isHeld(
  holder: Process | undefined,
  { target, at, connect, listeners, owners, containers = [] }: Shared & FactsRead<'connect' | 'listeners'>,
): boolean {
  if (holder || mappingUp(target, containers, at)) return holder !== undefined;
  const isUnread = !owners && !listeners;
  return (owners ?? []).length > 0 || hasListener(target, listeners) || (isUnread && accepts(target, connect ?? []));
}

function isFree({ target, connect }: Reading<'connect'>, bindError: string | undefined): boolean {
  return bindError !== undefined && connect !== undefined && isRefused(target, connect);
}

function isAnother(holder: Process | undefined, remembered: Remembered | undefined): boolean {
  return holder && remembered ? isSameServer(holder, remembered) === false : false;
}

/** A container publishes the port, and a program that belongs to no engine has it too. */
function besideContainer({ target, at, owners = [], containers = [] }: Shared) {
  const mapping = mappingUp(target, containers, at);
  const process = owners.find((one) => one.process && !passesOn(one.process))?.process;
  return mapping && process && { holder: process, container: mapping.container.name };
}

type Shared = { at: string } & Reading<'owners' | 'containers'>;

/** What runs in a container with the network of this computer is the server itself. */
function passesOn(process: Process): boolean {
  return isEngineProcess(process) || /^(svchost|ssh)/.test(process.program);
}

/** The program that was told to serve this port, which another one has. */
function displacedBy(
  holder: Process | undefined,
  isTaken: boolean,
  { expected, remembered }: FactsRead<'expected' | 'remembered'>,
): (Expected[number] & { isSure: boolean }) | undefined {
  if (!isTaken) return undefined;
  const displaced = expected?.find(
    ({ process, reason }) =>
      (holder ? reason !== 'listens-nowhere' : reason === 'names-port') &&
      (process.pid === undefined || process.pid !== holder?.pid),
  );
  if (!displaced) return undefined;
  const wasHere = displaced.reason === 'remembered' || (remembered && isSameServer(displaced.process, remembered));
  // A program that moved to another port found this one taken.
  return { ...displaced, isSure: holder !== undefined && displaced.listensOn.length > 0 && wasHere === true };
}
