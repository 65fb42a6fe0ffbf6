import { readdirSync, readFileSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';

/**
 * Whether asking would start Docker: systemd holds the standard socket, and starts the engine at the first connection. A look must not do
 * that. Podman's service always starts this way, and ends by itself.
 */
export function wouldStartEngine(socketPath: string): boolean {
  if (socketPath !== '/run/docker.sock' || nameOf('1') !== 'systemd') return false;
  const names = readdirSync('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? (nameOf(entry) ?? []) : []));
  // If other users' processes are hidden, we can't tell.
  return names.length > 1 && !names.some((name) => /^(dockerd|docker-desktop|com\.docker)/.test(name));
}

function nameOf(pid: string): string | undefined {
  return ifReadable(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
}
