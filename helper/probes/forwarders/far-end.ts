import { covers } from '../../../evidence/address/covers.ts';
import { withoutOneDigit, withSwappedDigits } from '../../../evidence/address/digit-slips.ts';
import { addressesOf, parseTarget, urlHost } from '../../../evidence/address/target.ts';
import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import { relayPrograms } from '../../../evidence/programs/relay-programs.ts';
import type { ListenRow } from '../../system/listen-row.ts';
import { tryToConnect } from '../connect.ts';

type FarEnd = Pick<Forwarder, 'farEnd' | 'farListeners'>;
type Result = NonNullable<Forwarder['farEnd']>;

/** Programs that connect from this computer to the address they name. */
const connectsFromHere = /^socat|^netsh|^stunnel|^(6tunnel|rinetd|xinetd)$/;

/** If a name has two addresses, one that accepts is enough. */
const order: Result[] = ['accepted', 'silent', 'prohibited', 'refused'];

/** Whether the far end accepts, and what listens nearby if it doesn't. Only tried on this computer, and only on loopback. */
export async function farEndOf(
  { program, to }: Pick<Forwarder, 'program' | 'to'>,
  { isHere, sockets }: { isHere: boolean; sockets: readonly ListenRow[] },
): Promise<FarEnd> {
  const target = to && parseTarget(`http://${urlHost(to.host)}:${to.port}/`);
  if (!target || !(isHere || relayPrograms.test(program) || connectsFromHere.test(program))) return {};
  const attempts = await Promise.all(addressesOf(target).map((address) => tryToConnect(address, target.port)));
  const farEnd = order.find((result) => attempts.some((one) => one.result === result)) ?? 'unreachable';
  return farEnd === 'accepted'
    ? { farEnd }
    : { farEnd, farListeners: instead(addressesOf(target), target.port, sockets) };
}

/** The same port on another address, and ports that are one typo away. */
function instead(addresses: string[], port: number, sockets: readonly ListenRow[]): Required<FarEnd>['farListeners'] {
  const slips = new Set([...withSwappedDigits(String(port)), ...withoutOneDigit(String(port))].map(Number));
  return sockets
    .filter((row) =>
      row.port === port ? !addresses.some((address) => covers(row.address, address)) : slips.has(row.port),
    )
    .map((row) => ({ address: row.address, port: row.port }));
}
