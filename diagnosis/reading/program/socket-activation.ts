import type { Process } from '../../../evidence/port/owners.ts';

/**
 * Whether this program only holds the port and starts the server when a connection comes. Ending it would help nobody. @see
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.socket.html
 */
export function startsServer({ program = '' }: Partial<Process>): boolean {
  return /^(systemd|systemd-socket-activate|launchd|x?inetd)$/.test(program);
}
