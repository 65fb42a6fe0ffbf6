import { join } from 'node:path';
import type { BrowserSettings } from '../../browsers/browser.ts';
import { runProgram } from '../../browsers/run-program.ts';
import { type ContainerEngine, containerEngine } from './container-engine.ts';
import type { Place } from './place.ts';

export const podmanNeeds = ['podman', 'runc', 'busybox', 'iproute'] as const;

function socketOf(place: Place): string {
  return join(place.folder, 'podman.sock');
}

/** A person whose Podman listens at a socket of its own. */
export async function withPodman(place: Place): Promise<BrowserSettings> {
  return { environment: { CONTAINER_HOST: `unix://${socketOf(place)}` } };
}

/** Starts Podman's service, everything it keeps in the world's own folder. */
export async function startPodman(place: Place): Promise<ContainerEngine> {
  const folders = ['root', 'runroot', 'tmpdir'].flatMap((name) => [`--${name}`, join(place.folder, name)]);
  const ways = [
    '--storage-driver',
    'vfs',
    '--runtime',
    'runc',
    '--cgroup-manager',
    'cgroupfs',
    '--events-backend',
    'none',
  ];
  const service = ['--log-level', 'info', 'system', 'service', '--time', '0', `unix://${socketOf(place)}`];
  place.afterwards(() => runProgram('ip', ['link', 'delete', 'cni-podman0']).catch(() => undefined));
  await place.start('podman', [...folders, ...ways, ...service], /API service listening/);
  return containerEngine(place, ['podman', ...folders, ...ways]);
}
