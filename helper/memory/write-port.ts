import type { RememberedPort } from '../../evidence/port/remembered-port.ts';
import { keepFile } from './keep-file.ts';
import { printPortFile } from './port-file.ts';
import { portPath, readPort } from './read-port.ts';

/**
 * Keeps what is known of a port, in a file of its own: helpers of several browsers that write at once take nothing from each other.
 * @returns whether it could be kept; what a newer helper wrote is left alone
 */
export function writePort(server: RememberedPort): boolean {
  return readPort(server.port) !== 'newer' && keepFile(portPath(server.port), printPortFile(server));
}
