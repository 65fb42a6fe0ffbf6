import type { Place } from './place.ts';
import type { Running } from './running.ts';
import type { SshServer } from './start-sshd.ts';

/** An OpenSSH client that runs nothing at the far end; it says when its forwards stand. */
export function startSsh(place: Place, { login }: SshServer, ...options: string[]): Promise<Running> {
  const announce = ['-o', 'PermitLocalCommand=yes', '-o', 'LocalCommand=echo ready'];
  return place.start('ssh', ['-N', '-o', 'ExitOnForwardFailure=yes', ...announce, ...options, ...login], /^ready$/);
}
