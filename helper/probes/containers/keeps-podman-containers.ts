import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ifReadable } from '../../files/if-readable.ts';
import type { Settings } from '../../system/docker-config.ts';

/** `[]`, or `null`, and a line's end. */
const emptyListBytes = 5;

/** Whether Podman has containers on this computer, as far as we can see its own list: the person's, and for root also root's. */
export function keepsPodmanContainers({ environment, home }: Settings): boolean {
  const ofPerson = environment.XDG_DATA_HOME || join(home, '.local/share');
  return [ofPerson, '/var/lib']
    .flatMap((folder) => ['overlay', 'vfs'].map((kind) => join(folder, `containers/storage/${kind}-containers`)))
    .some((folder) => (ifReadable(() => statSync(join(folder, 'containers.json')).size) ?? 0) > emptyListBytes);
}
