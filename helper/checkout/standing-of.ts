import { sep } from 'node:path';
import { type Place, rootOf } from './place-of.ts';
import { repositoryKeys } from './repository-keys.ts';

/** What one place is to another: see `askedFrom` in the evidence. */
export type Standing = 'this-folder' | 'this-checkout' | 'other-checkout' | 'other-project';

/** What the place of a server is to the one where a person asks. A name that two folders share by chance ties nothing. */
export function standingOf(server: Place, here: Place): Standing {
  if (rootOf(server) === rootOf(here)) return isSamePart(server, here) ? 'this-folder' : 'this-checkout';
  return isSameProject(server, here) ? 'other-checkout' : 'other-project';
}

/** A checkout may hold several projects, each with a server of its own: what is above or below the folder belongs to it, what is beside it doesn't. */
function isSamePart(server: Place, here: Place): boolean {
  const isSame = server.project !== undefined && server.project.folder === here.project?.folder;
  return isSame || isWithin(server.folder, here.folder) || isWithin(here.folder, server.folder);
}

function isWithin(folder: string, other: string): boolean {
  return folder === other || folder.startsWith(other + sep);
}

/** The same repository, or one that was cloned from the same place; the name in `package.json` and the like where git doesn't say. */
function isSameProject(one: Place, other: Place): boolean {
  const [keys, others] = [one, other].map(({ git }) => git && repositoryKeys(git));
  if (keys && others) {
    if ([...keys.all].some((key) => others.all.has(key))) return true;
    if (keys.hasRemote && others.hasRemote) return false;
  }
  const name = one.project?.name;
  return name !== undefined && name === other.project?.name;
}
