import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ifReadable } from '../files/if-readable.ts';
import { readSmallFile } from '../files/read-small-file.ts';
import { isFarPath } from './is-far-path.ts';
import { mayHoldProject } from './may-hold-project.ts';

/** Where git keeps what it knows of a checkout. */
export interface GitFolders {
  /** The top folder of the checkout. */
  root: string;
  /** Its own HEAD is in here. Absent: it can't be found from the checkout. */
  own?: string;
  /** Of a linked worktree: what all worktrees share. */
  shared?: string;
}

/** Nobody's folders are nested deeper than this. */
const maximumLevels = 32;
/** A path and a few words; git writes nothing longer there. */
const maximumBytes = 8_192;

/**
 * The git checkout that a folder is in, by the files that git left; git itself is never started. Neither the home folder nor a folder of
 * the system counts: whoever keeps settings in git there has every project in it.
 * @see https://git-scm.com/docs/gitrepository-layout
 */
export function findGit(folder: string, home: string): GitFolders | undefined {
  let level = folder;
  for (let climbed = 0; climbed <= maximumLevels && mayHoldProject(level, home); climbed += 1) {
    const found = gitIn(level);
    if (found) return found === 'foreign' ? undefined : found;
    level = dirname(level);
  }
  return undefined;
}

/** `foreign`: another user put it there, so it says nothing about whose project the folders below are. */
function gitIn(root: string): GitFolders | 'foreign' | undefined {
  const path = join(root, '.git');
  // Most folders have none, and an error for each would take longer than all the rest.
  const stat = ifReadable(() => statSync(path, { throwIfNoEntry: false }));
  if (!stat) return undefined;
  if (!isTrusted(stat.uid, root)) return 'foreign';
  if (stat.isDirectory()) return isGitFolder(path) ? { root, own: path } : undefined;
  return stat.isFile() ? linked(root, path) : undefined;
}

/** Ours, root's, or that of whoever owns the folder: in a folder open to all anybody may put one. */
function isTrusted(owner: number, root: string): boolean {
  if (owner === 0 || owner === process.getuid?.()) return true;
  return owner === ifReadable(() => statSync(root).uid);
}

/** One without HEAD is a leftover, which git passes over as well. One that is closed to us is there all the same. */
function isGitFolder(path: string): boolean {
  try {
    statSync(join(path, 'HEAD'));
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code !== 'ENOENT';
  }
}

/** Of a worktree or a submodule: `gitdir: /home/ann/shop/.git/worktrees/fix`, `gitdir: ../.git/modules/theme` */
function linked(root: string, path: string): GitFolders {
  const own = pathIn(readSmallFile(path, maximumBytes)?.replace(/^gitdir:\s*/, ''), root);
  if (!own) return { root };
  const shared = pathIn(readSmallFile(join(own, 'commondir'), maximumBytes), own);
  return { root, own, ...(shared && { shared }) };
}

/** One line. */
function pathIn(text: string | undefined, base: string): string | undefined {
  const path = text?.trimEnd();
  if (!path || /[\r\n\0]/.test(path) || isFarPath(path)) return undefined;
  return resolve(base, path);
}
