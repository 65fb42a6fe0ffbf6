import { covers } from '../evidence/covers.ts';
import type { Facts } from '../evidence/index.ts';
import type { Owners, Process } from '../evidence/owners.ts';
import type { Replies, ReplyOutcome } from '../evidence/replies.ts';
import { addressesOf, type Target } from '../evidence/target.ts';
import { boundOnPort } from './way-to-port.ts';

/** One of the programs that listen on the port. */
export interface Rival {
  address: string;
  process: Process | undefined;
}

type Known = { target: Target } & {
  [Name in 'listeners' | 'owners' | 'replies' | 'attempt']: Facts[Name] | undefined;
};

/** The listener that gets the browser's connections, and one of another program on loopback; empty where there is no such other. */
export function rivals({ target, listeners, owners, replies, attempt }: Known): Rival[] {
  const order = orderOf({ target, replies, attempt });
  const bound = listeners ? boundOnPort(target, listeners) : (replies ?? []).flatMap(addressOfAnswer);
  const asked = order.find((address) => bound.some((one) => covers(one, address)));
  if (!asked) return [];
  // The socket that is bound to just this address goes before one that takes them all.
  const closest = (address: string) =>
    bound.find((one) => one === address) ?? bound.find((one) => covers(one, address));
  const metAt = closest(asked) ?? asked;
  const met = { address: metAt, process: processAt(metAt, owners) };
  const loopback = [...order, '127.0.0.1', '::1'];
  const others = [...rowsOf(owners), ...bound.map((address) => ({ address, process: undefined }))].filter(
    (row) => loopback.some((address) => covers(row.address, address)) && isAnother(met, row, { asked, replies }),
  );
  return others[0] ? [met, others[0]] : [];
}

/**
 * Chromium 156 asks ::1 first, Firefox 153 127.0.0.1, or where it last found the name's server.
 * Where the request failed, one that fails is the one it met.
 */
function orderOf({ target, replies, attempt }: Omit<Known, 'listeners' | 'owners'>): string[] {
  const order = addressesOf(target);
  if (attempt?.browser === 'chromium') order.reverse();
  const isGood = (address: string) =>
    replies?.some(({ address: asked, outcome }) => asked === address && isPage(outcome)) ?? false;
  if (!attempt || (attempt.outcome === 'answered' && attempt.status < 400)) return order;
  return [...order.filter((address) => !isGood(address)), ...order.filter(isGood)];
}

export function isPage(outcome: ReplyOutcome): boolean {
  return outcome.kind === 'http' && outcome.status < 400;
}

/** Where nobody can read the table, what answers shows that something listens. */
function addressOfAnswer({ address, outcome }: Replies[number]): string[] {
  return ['no-connection', 'failed'].includes(outcome.kind) ? [] : [address];
}

function rowsOf(owners: Owners | undefined): Rival[] {
  return (owners ?? []).map(({ address, process }) => ({ address, process }));
}

function processAt(address: string, owners: Owners | undefined): Process | undefined {
  return owners?.find((owner) => owner.address === address)?.process;
}

/** Known by its process; where that cannot be seen, by what it answers at its own address. */
function isAnother(
  met: Rival,
  other: Rival,
  { asked, replies }: { asked: string; replies: Replies | undefined },
): boolean {
  if (met.process && other.process) return !isFamily(met.process, other.process);
  if (met.address === other.address || other.process || met.process) return false;
  const answers = (address: string) => replies?.find((one) => one.address === address)?.outcome;
  const [ofMet, ofOther] = [answers(asked), answers(other.address)];
  return ofMet !== undefined && ofOther !== undefined && signOf(ofMet) !== signOf(ofOther);
}

/** These run once for each address of one container. */
const onePerAddress = /^(docker-proxy|com\.docker|rootlessport|conmon|wslrelay)/;

/** The workers of one server share its command line. */
function isFamily(one: Process, other: Process): boolean {
  if (one.pid !== undefined && one.pid === other.pid) return true;
  if (onePerAddress.test(one.program) && one.program === other.program) return true;
  const isNamed = one.command !== undefined && one.command === other.command && one.folder === other.folder;
  return isNamed || (one.pid === undefined && other.pid === undefined && one.program === other.program);
}

function signOf(outcome: Replies[number]['outcome']): string {
  // One server may answer its two addresses with another status each.
  return outcome.kind === 'http' ? `http ${outcome.server ?? ''}` : outcome.kind;
}
