import { readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { ifReadable } from '../../files/if-readable.ts';
import { chosenDockerEngine, type Settings } from '../../system/docker-config.ts';
import { operatingSystem } from '../../system/operating-system.ts';

/**
 * The sockets of container engines on this computer, by their paths, whether they exist or not.
 * Engines on the network (tcp, ssh) are never asked: what runs there isn't on this computer.
 */
export function engineSockets(settings: Settings): string[] {
  const { XDG_RUNTIME_DIR: runtimeFolder, CONTAINER_HOST: podmanHost } = settings.environment;
  const chosen = [chosenDockerEngine(settings)?.host, podmanHost].flatMap((host) => pathOf(host) ?? []);
  const ofPerson = runtimeFolder ? [join(runtimeFolder, 'docker.sock'), join(runtimeFolder, 'podman/podman.sock')] : [];
  const desktop = join(
    settings.home,
    operatingSystem === 'macos' ? '.docker/run/docker.sock' : '.docker/desktop/docker.sock',
  );
  const paths = [
    ...chosen,
    '/run/docker.sock',
    '/var/run/docker.sock',
    ...ofPerson,
    '/run/podman/podman.sock',
    desktop,
  ];
  return [...new Set(paths.map(realPath))];
}

/** Only `unix:///an/absolute/path` is ever opened. */
function pathOf(host: string | undefined): string | undefined {
  const path = host?.startsWith('unix://') ? host.slice('unix://'.length) : '';
  return isAbsolute(path) ? path : undefined;
}

function realPath(path: string): string {
  return ifReadable(() => realpathSync(path)) ?? path;
}

/**
 * Whether a program listens on a socket we may not open: this table has every bound path, with a flag for listeners.
 * `0000000000000000: 00000002 00000000 00010000 0001 01 13034 /run/docker.sock`
 * @see https://man7.org/linux/man-pages/man5/proc.5.html
 */
export function hasListener(path: string, table = '/proc/net/unix'): boolean {
  const text = ifReadable(() => readFileSync(table, 'utf8'));
  if (text === undefined) return true;
  return text.split('\n').some((row) => row.replace(' /var/run/', ' /run/').endsWith(` ${path}`) && isListening(row));
}

function isListening(row: string): boolean {
  return row.split(' ')[3] === '00010000';
}
