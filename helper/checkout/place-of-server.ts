import { homedir } from 'node:os';
import type { Service } from '../../evidence/machine/services.ts';
import { type Place, placeOf } from './place-of.ts';

/** Where a server runs from, as evidence tells it. */
export type Served = Pick<Service, 'folder' | 'project' | 'container'>;

/** The place of a server, be it in a container. Undefined where it isn't known: a process that has no project may be in a folder that is gone. */
export function placeOfServer({ folder, project, container }: Served): Place | undefined {
  if (container) return container.folder === undefined ? undefined : placeOf(fromShown(container.folder));
  return folder === undefined || project === undefined ? undefined : placeOf(fromShown(folder));
}

function fromShown(path: string): string {
  return path.replace(/^~(?=$|[/\\])/, () => homedir());
}
