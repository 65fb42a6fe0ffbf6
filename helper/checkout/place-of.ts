import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { ifReadable } from '../files/if-readable.ts';
import { findProject, type Project } from '../probes/owners/project-of.ts';
import { findGit, type GitFolders } from './find-git.ts';
import { mayHoldProject } from './may-hold-project.ts';

/** Which project a folder belongs to: the checkout it's in, and the nearest project inside that. */
export interface Place {
  folder: string;
  git?: GitFolders;
  project?: Project;
}

/** Undefined for folders that any server may start in: the home folder, and the system's. */
export function placeOf(path: string): Place | undefined {
  const home = homedir();
  const folder = ifReadable(() => realpathSync(path));
  if (!folder || !mayHoldProject(folder, home)) return undefined;
  const git = findGit(folder, home);
  const project = findProject(folder, home, git?.root);
  return { folder, ...(git && { git }), ...(project && { project }) };
}

/** The top folder of the checkout; without git, that of the nearest project, or the folder itself. */
export function rootOf({ folder, git, project }: Place): string {
  return git?.root ?? project?.folder ?? folder;
}
