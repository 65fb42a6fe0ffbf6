import { connect, isIPv4, type Socket } from 'node:net';

/** Thrown instead of opening a connection that would leave this computer. */
export class NotLoopback extends Error {}

/**
 * The one door to the network: every TCP connection of this program is opened here, and leads to this very computer.
 * Only addresses pass, in the one spelling that needs no reading; a name could mean another machine by the time it is looked up.
 * @throws NotLoopback for anything else, whoever checked it before
 */
export function connectLoopback(address: string, port: number): Socket {
  if (address !== '::1' && !(isIPv4(address) && address.startsWith('127.')))
    throw new NotLoopback(`${address} is no loopback address`);
  return connect({ host: address, port });
}
