import { connect, isIPv4, type Socket } from 'node:net';

/** Thrown instead of opening a connection that would leave this computer. */
export class NotLoopback extends Error {}

/**
 * The only way out to the network: every TCP connection of this program is opened here, and leads to this computer.
 * Takes IP addresses only, in their one canonical spelling: a name could mean another machine by the time it's looked up.
 * @throws NotLoopback for anything else, no matter who checked it before
 */
export function connectLoopback(address: string, port: number): Socket {
  if (address !== '::1' && !(isIPv4(address) && address.startsWith('127.')))
    throw new NotLoopback(`${address} is no loopback address`);
  return connect({ host: address, port });
}
