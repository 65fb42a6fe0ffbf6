import { covers } from '../../../evidence/address/covers.ts';
import { addressesInOrder } from '../../../evidence/address/target.ts';
import type { Forwarders } from '../../../evidence/machine/forwarders.ts';
import type { Owners, Process } from '../../../evidence/port/owners.ts';
import type { Replies, ReplyOutcome } from '../../../evidence/port/replies.ts';
import { isEngineProcess } from '../container/engine-forwarder.ts';
import type { Reading } from '../facts-read.ts';
import { boundOnPort } from './way-to-port.ts';

/** One of the programs that listen on the port. */
export interface Rival {
  address: string;
  process: Process | undefined;
}

export interface Rivals {
  /** The one that gets this browser's connections. */
  met: Rival;
  other: Rival;
  /** The loopback addresses that lead to `met`, and those that lead to `other`; none if it can't be reached. */
  metAt: string[];
  otherAt: string[];
}

type Known = Reading<'listeners' | 'owners' | 'replies' | 'attempt' | 'forwarders'>;

/** The listener that gets the browser's connections, and another program's listener on loopback. Undefined if there's no such pair. */
export function rivals(known: Known): Rivals | undefined {
  const { target, listeners, owners, replies } = known;
  const order = orderOf(known);
  const bound = listeners ? boundOnPort(target, listeners) : (replies ?? []).flatMap(addressOfAnswer);
  const asked = order.find((address) => bound.some((one) => covers(one, address)));
  if (!asked) return undefined;
  const met = { address: winnerOf(bound, asked) ?? asked, process: processAt(winnerOf(bound, asked) ?? asked, owners) };
  const loopback = [...new Set([...order, '127.0.0.1', '::1'])];
  const rows = [...rowsOf(owners), ...bound.map((address) => ({ address, process: undefined }))];
  const other = rows.find(
    (row) => loopback.some((address) => covers(row.address, address)) && isAnother(met, row, { ...known, asked }),
  );
  if (!other) return undefined;
  const ledTo = ({ address }: Rival) => loopback.filter((one) => winnerOf(bound, one) === address);
  const isMetToo = (address: string) =>
    winnerOf(bound, address) !== undefined && !isAnother(met, rivalAt(bound, owners, address), { ...known, asked });
  return { met, other, metAt: loopback.filter(isMetToo), otherAt: met.address === other.address ? [] : ledTo(other) };
}

/**
 * The socket that takes connections to an address, if several could: one bound to just this address, else to all of its family, else to
 * all.
 */
function winnerOf(bound: readonly string[], address: string): string | undefined {
  const everyOne = address.includes(':') ? '::' : '0.0.0.0';
  return [address, everyOne, '::'].find((one) => bound.includes(one) && covers(one, address));
}

function rivalAt(bound: readonly string[], owners: Owners | undefined, address: string): Rival {
  const winner = winnerOf(bound, address) ?? address;
  return { address: winner, process: processAt(winner, owners) };
}

/**
 * Chromium 156 tries ::1 first, Firefox 153 127.0.0.1 or where it last found the name's server. If the request failed, or nobody knows how
 * it went, the one that fails is the one it reached.
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

/** If nobody can read the table, an answer shows that something is listening. */
function addressOfAnswer({ address, outcome }: Replies[number]): string[] {
  return ['no-connection', 'failed'].includes(outcome.kind) ? [] : [address];
}

function rowsOf(owners: Owners | undefined): Rival[] {
  return (owners ?? []).map(({ address, process }) => ({ address, process }));
}

function processAt(address: string, owners: Owners | undefined): Process | undefined {
  return owners?.find((owner) => owner.address === address)?.process;
}

type Compared = Pick<Known, 'replies' | 'forwarders'> & { asked: string };

/** Identified by its process or, if that can't be seen, by how it answers at its own address. */
function isAnother(met: Rival, other: Rival, { asked, replies, forwarders }: Compared): boolean {
  if (met.process && other.process)
    return !isFamily(met.process, other.process) || leadApart(met.address, other.address, forwarders);
  if (met.address === other.address || other.process || met.process) return false;
  const answers = (address: string) => replies?.find((one) => one.address === address)?.outcome;
  const [ofMet, ofOther] = [answers(asked), answers(other.address)];
  return ofMet !== undefined && ofOther !== undefined && signOf(ofMet) !== signOf(ofOther);
}

/** Two forwarders of the same program, such as one ssh per tunnel, or one docker-proxy per container. */
function leadApart(one: string, other: string, forwarders: Forwarders = []): boolean {
  const [first, second] = [one, other].map((address) => forwarders.find(({ from }) => from.address === address));
  if (first?.via !== undefined && second?.via !== undefined && first.via !== second.via) return true;
  if (!first?.to || !second?.to) return false;
  const isOneFamily = first.to.host.includes(':') === second.to.host.includes(':');
  return first.to.port !== second.to.port || (isOneFamily && first.to.host !== second.to.host);
}

/** Workers of one server share its command line, and an engine runs one forwarder per address of a container. */
function isFamily(one: Process, other: Process): boolean {
  if (one.pid !== undefined && one.pid === other.pid) return true;
  if (isEngineProcess(one) && one.program === other.program) return true;
  const isNamed = one.command !== undefined && one.command === other.command && one.folder === other.folder;
  return isNamed || (one.pid === undefined && other.pid === undefined && one.program === other.program);
}

function signOf(outcome: Replies[number]['outcome']): string {
  // One server may answer differently on its two addresses.
  return outcome.kind === 'http' ? `http ${outcome.server ?? ''}` : outcome.kind;
}
