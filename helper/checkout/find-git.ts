import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ifReadable } from '../files/if-readable.ts';
import { readSmallFile } from '../files/read-small-file.ts';
import { systemErrorCode } from '../system-error-code.ts';
import { isFarPath } from './is-far-path.ts';
import { mayHoldProject } from './may-hold-project.ts';

/** Where git keeps its data about a checkout. */
export interface GitFolders {
  /** The top folder of the checkout. */
  root: string;
  /** The folder of its own HEAD. Absent if it can't be found from the checkout. */
  own?: string;
  /** For a linked worktree: the folder that all worktrees share. */
  shared?: string;
}

/** No real folder is nested deeper than this. */
const maxLevels = 32;
/** A path and a few words; git writes nothing longer there. */
const maxBytes = 8_192;

/**
 * The git checkout a folder is in, found by git's own files; git itself is never started. The home folder and the system's folders don't
 * count: if someone keeps their settings in git there, every project would be part of it.
 * @see https://git-scm.com/docs/gitrepository-layout
 */
export function findGit(folder: string, home: string): GitFolders | undefined {
  let level = folder;
  for (let climbed = 0; climbed <= maxLevels && mayHoldProject(level, home); climbed += 1) {
    const found = gitIn(level);
    if (found) return found === 'foreign' ? undefined : found;
    level = dirname(level);
  }
  return undefined;
}

/** `foreign`: another user put it there, so it doesn't say whose project the folders below are. */
function gitIn(root: string): GitFolders | 'foreign' | undefined {
  const path = join(root, '.git');
  // Most folders have none, and an exception for each would take longer than everything else.
  const stat = ifReadable(() => statSync(path, { throwIfNoEntry: false }));
  if (!stat) return undefined;
  if (!isTrusted(stat.uid, root)) return 'foreign';
  if (stat.isDirectory()) return isGitFolder(path) ? { root, own: path } : undefined;
  return stat.isFile() ? linked(root, path) : undefined;
}

/** Owned by us, by root, or by the folder's owner: anybody may put one in a folder that is open to all. */
function isTrusted(owner: number, root: string): boolean {
  if (owner === 0 || owner === process.getuid?.()) return true;
  return owner === ifReadable(() => statSync(root).uid);
}

/** Without HEAD it's a leftover, which git ignores too. If we can't read it, it still exists. */
function isGitFolder(path: string): boolean {
  try {
    statSync(join(path, 'HEAD'));
    return true;
  } catch (error) {
    const code = systemErrorCode(error);
    return code !== undefined && code !== 'ENOENT';
  }
}

/** Of a worktree or a submodule: `gitdir: /home/ann/shop/.git/worktrees/fix`, `gitdir: ../.git/modules/theme` */
function linked(root: string, path: string): GitFolders {
  const own = pathIn(readSmallFile(path, maxBytes)?.replace(/^gitdir:\s*/, ''), root);
  if (!own) return { root };
  const shared = pathIn(readSmallFile(join(own, 'commondir'), maxBytes), own);
  return { root, own, ...(shared && { shared }) };
}

/** One line. */
function pathIn(text: string | undefined, base: string): string | undefined {
  const path = text?.trimEnd();
  if (!path || /[\r\n\0]/.test(path) || isFarPath(path)) return undefined;
  return resolve(base, path);
}
