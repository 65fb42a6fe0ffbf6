import { covers } from '../../../evidence/address/covers.ts';
import { addressesInOrder } from '../../../evidence/address/target.ts';
import type { Forwarders } from '../../../evidence/machine/forwarders.ts';
import type { Owners, Process } from '../../../evidence/port/owners.ts';
import type { Replies, ReplyOutcome } from '../../../evidence/port/replies.ts';
import { isClosedOrReset } from '../../../evidence/reply/is-closed-or-reset.ts';
import type { Reading } from '../facts-read.ts';
import { isEngineProcess } from '../program/is-engine-process.ts';
import { boundOnPort } from './bound-addresses.ts';
import { processAt, winnerOf } from './winner-of.ts';

/** One of the programs that listen on the port. */
export interface Rival {
  address: string;
  process: Process | undefined;
}

export interface Rivals {
  /** Who gets this browser's connections. */
  met: Rival;
  other: Rival;
  /** The loopback addresses that lead to the one met, and those that lead to the other; none where it is out of reach. */
  metAt: string[];
  otherAt: string[];
}

type Known = Reading<'listeners' | 'owners' | 'replies' | 'attempt' | 'forwarders'>;

/** The listener that gets the browser's connections, and another program's on loopback; undefined if there's no other. */
export function rivals(known: Known): Rivals | undefined {
  const { target, listeners, owners, replies } = known;
  const order = orderOf(known);
  const bound = listeners ? boundOnPort(target, listeners) : (replies ?? []).flatMap(addressOfAnswer);
  const asked = order.find((address) => bound.some((one) => covers(one, address)));
  if (!asked) return undefined;
  const met = { address: winnerOf(bound, asked) ?? asked, process: processAt(winnerOf(bound, asked) ?? asked, owners) };
  const loopback = [...new Set([...order, '127.0.0.1', '::1'])];
  const rows = rowsOf(owners, bound);
  const other = rows.find(
    (row) => loopback.some((address) => covers(row.address, address)) && isAnother(met, row, { ...known, asked }),
  );
  if (!other) return undefined;
  const ledTo = ({ address }: Rival) => loopback.filter((one) => winnerOf(bound, one) === address);
  const isMetToo = (address: string) =>
    winnerOf(bound, address) !== undefined && !isAnother(met, rivalAt(bound, owners, address), { ...known, asked });
  return { met, other, metAt: loopback.filter(isMetToo), otherAt: met.address === other.address ? [] : ledTo(other) };
}

function rivalAt(bound: readonly string[], owners: Owners | undefined, address: string): Rival {
  const winner = winnerOf(bound, address) ?? address;
  return { address: winner, process: processAt(winner, owners) };
}

/**
 * Chromium 156 asks ::1 first, Firefox 153 127.0.0.1, or where it last found the name's server.
 * If the request failed, or its result is unknown, the browser reached the one that fails.
 */
function orderOf({ target, replies, attempt }: Omit<Known, 'listeners' | 'owners'>): string[] {
  const order = addressesInOrder(target, attempt?.browser);
  const isGood = (address: string) =>
    replies?.some(({ address: asked, outcome }) => asked === address && isPage(outcome)) ?? false;
  if (attempt?.outcome === 'answered' && attempt.status < 400) return order;
  return [...order.filter((address) => !isGood(address)), ...order.filter(isGood)];
}

export function isPage(outcome: ReplyOutcome): boolean {
  return outcome.kind === 'http' && outcome.status < 400;
}

/** If the table of listeners couldn't be read, an answer shows that something listens. */
function addressOfAnswer({ address, outcome }: Replies[number]): string[] {
  return ['no-connection', 'failed'].includes(outcome.kind) ? [] : [address];
}

/** The owner of each listener, also of those whose owner nobody told. */
function rowsOf(owners: Owners = [], bound: readonly string[]): Rival[] {
  const told = owners.map(({ address, process }) => ({ address, process }));
  const untold = bound.filter((address) => !told.some((one) => one.address === address));
  return [...told, ...untold.map((address) => ({ address, process: undefined }))];
}

type Compared = Omit<Known, 'attempt'> & { asked: string };

/**
 * Known by its process. Where only one can be seen, as the ports of Docker are root's, by how it is bound or by whose it is; where neither
 * can, by what it answers at its own address.
 */
function isAnother(met: Rival, other: Rival, known: Compared): boolean {
  const { asked, replies, forwarders } = known;
  if (met.process && other.process)
    return (
      !isFamily(met.process, other.process, areBoundAlike(met, other)) ||
      leadApart(met.address, other.address, forwarders)
    );
  if (met.address === other.address) return false;
  if (met.process || other.process)
    return !areBoundAlike(met, other) || differ(userOf(met, known), userOf(other, known));
  const answers = (address: string) => replies?.find((one) => one.address === address)?.outcome;
  const [ofMet, ofOther] = [answers(asked), answers(other.address)];
  return ofMet !== undefined && ofOther !== undefined && signOf(ofMet) !== signOf(ofOther);
}

/** Two forwarders of one program, such as one ssh for each tunnel, or a docker-proxy for each of two containers. */
function leadApart(one: string, other: string, forwarders: Forwarders = []): boolean {
  const [first, second] = [one, other].map((address) => forwarders.find(({ from }) => from.address === address));
  if (first?.via !== undefined && second?.via !== undefined && first.via !== second.via) return true;
  if (!first?.to || !second?.to) return false;
  const isOneFamily = first.to.host.includes(':') === second.to.host.includes(':');
  return first.to.port !== second.to.port || (isOneFamily && first.to.host !== second.to.host);
}

/** The number of the user whose listener it is. */
function userOf({ address }: Rival, { target, listeners = [] }: Reading<'listeners'>): number | undefined {
  return listeners.find((one) => one.port === target.port && one.address === address)?.uid;
}

/** A server binds both families in one way: all of their addresses, or loopback. */
function areBoundAlike(one: Rival, other: Rival): boolean {
  const isWildcard = ({ address }: Rival) => address === '0.0.0.0' || address === '::';
  return one.address === other.address || isWildcard(one) === isWildcard(other);
}

/** The workers of one server share its command line, and an engine runs one forwarder for each address of a container. */
function isFamily(one: Process, other: Process, areAlike: boolean): boolean {
  if (one.pid !== undefined && one.pid === other.pid) return true;
  if (differ(one.project, other.project) || differ(one.folder, other.folder)) return false;
  if (isEngineProcess(one) && one.program === other.program) return true;
  const isNamed = one.command !== undefined && one.command === other.command && one.folder === other.folder;
  const areUntold = one.pid === undefined && other.pid === undefined && !differ(scriptOf(one), scriptOf(other));
  return isNamed || (areAlike && areUntold && one.program === other.program);
}

/** Servers title their workers, as in "nginx: worker process"; what an interpreter was given to run tells two servers apart. */
function scriptOf({ command }: Process): string | undefined {
  return command?.includes(': ') ? undefined : command;
}

function differ<Known extends string | number>(one: Known | undefined, other: Known | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function signOf(outcome: Replies[number]['outcome']): string {
  if (isClosedOrReset(outcome)) return 'hung up';
  // One server may answer its two addresses with another status each.
  return outcome.kind === 'http' ? `http ${outcome.server ?? ''}` : outcome.kind;
}
