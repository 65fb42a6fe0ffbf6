import { sep } from 'node:path';
import { type Place, rootOf } from './place-of.ts';
import { repositoryKeys } from './repository-keys.ts';

/** How one place relates to another: see `askedFrom` in the evidence. */
export type Standing = 'this-folder' | 'this-checkout' | 'other-checkout' | 'other-project';

/** How a server's place relates to the folder a person asks from. Two folders that share a name by chance aren't related. */
export function standingOf(server: Place, here: Place): Standing {
  if (rootOf(server) === rootOf(here)) return isSamePart(server, here) ? 'this-folder' : 'this-checkout';
  return isSameProject(server, here) ? 'other-checkout' : 'other-project';
}

/** A checkout may hold several projects with their own servers: folders above or below this one belong to it, folders beside it don't. */
function isSamePart(server: Place, here: Place): boolean {
  const isSame = server.project !== undefined && server.project.folder === here.project?.folder;
  return isSame || isWithin(server.folder, here.folder) || isWithin(here.folder, server.folder);
}

function isWithin(folder: string, other: string): boolean {
  return folder === other || folder.startsWith(other + sep);
}

/** The same repository, or a clone of the same one; without git, the same name in `package.json` or the like. */
function isSameProject(one: Place, other: Place): boolean {
  const [keys, others] = [one, other].map(({ git }) => git && repositoryKeys(git));
  if (keys && others) {
    if ([...keys.all].some((key) => others.all.has(key))) return true;
    if (keys.hasRemote && others.hasRemote) return false;
  }
  const name = one.project?.name;
  return name !== undefined && name === other.project?.name;
}
