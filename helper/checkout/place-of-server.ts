import { homedir } from 'node:os';
import type { Service } from '../../evidence/machine/services.ts';
import { type Place, placeOf } from './place-of.ts';

/** Where a server runs from, as evidence tells it. */
export type Served = Pick<Service, 'folder' | 'project' | 'container'>;

/** Where a server runs from, even in a container. Undefined if not known: the folder of a process without a project may be gone. */
export function placeOfServer({ folder, project, container }: Served): Place | undefined {
  if (container) return container.folder === undefined ? undefined : placeOf(fromShown(container.folder));
  return folder === undefined || project === undefined ? undefined : placeOf(fromShown(folder));
}

function fromShown(path: string): string {
  return path.replace(/^~(?=$|[/\\])/, () => homedir());
}
