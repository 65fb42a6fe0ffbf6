import { join } from 'node:path';
import type { BrowserSettings } from '../../browsers/browser.ts';
import { runProgram } from '../../browsers/run-program.ts';
import { type ContainerEngine, containerEngine } from './container-engine.ts';
import type { Place } from './place.ts';

export const dockerNeeds = ['dockerd', 'docker-proxy', 'busybox', 'iproute'] as const;

function hostOf(place: Place): string {
  return `unix://${join(place.folder, 'docker.sock')}`;
}

/** A person whose Docker listens at a socket of its own. */
export async function withDocker(place: Place): Promise<BrowserSettings> {
  return { environment: { DOCKER_HOST: hostOf(place) } };
}

/** Starts Docker, everything it keeps in the world's own folder. */
export async function startDocker(place: Place): Promise<ContainerEngine> {
  const folders = ['data-root', 'exec-root', 'pidfile'].flatMap((name) => [`--${name}`, join(place.folder, name)]);
  const limits = ['--default-ulimit', 'nofile=1024:1024'];
  // What it leaves behind: its own network, which it has mounted, and its bridge.
  place.afterwards(() => runProgram('ip', ['link', 'delete', 'docker0']).catch(() => undefined));
  place.afterwards(() => runProgram('umount', [join(place.folder, 'exec-root/netns/default')]).catch(() => undefined));
  await place.start(
    'dockerd',
    [...folders, ...limits, '--storage-driver', 'vfs', '-H', hostOf(place)],
    /API listen on/,
  );
  return containerEngine(place, ['docker', '-H', hostOf(place)]);
}
