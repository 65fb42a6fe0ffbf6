import { lstatSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkout } from '../../evidence/port/owners.ts';
import { ifReadable } from '../files/if-readable.ts';
import { readSmallFile } from '../files/read-small-file.ts';

/** A branch name can't be longer than a file name. */
const maxBytes = 1_024;
const hashDigits = 7;

/** Which branch or commit is checked out, read from git's own folder. Empty if it can't be determined. */
export function readHead(gitFolder: string): Pick<Checkout, 'branch' | 'commit'> {
  const path = join(gitFolder, 'HEAD');
  // HEAD used to be a symbolic link to the branch, and git still accepts that.
  const target = ifReadable(() => (lstatSync(path).isSymbolicLink() ? readlinkSync(path) : undefined));
  return parseHead(target === undefined ? (readSmallFile(path, maxBytes) ?? '') : `ref: ${target}`);
}

/**
 * `ref: refs/heads/fix-ui`, or `4b825dc642cb6eb9a060e54bf8d69288fbee4904` where no branch is checked out. A repository that keeps its
 * branches in one table says `ref: refs/heads/.invalid` here: https://git-scm.com/docs/reftable
 */
export function parseHead(text: string): Pick<Checkout, 'branch' | 'commit'> {
  const line = text.trimEnd();
  const branch = /^ref:\s*refs\/heads\/(\S+)$/.exec(line)?.[1];
  if (branch) return isBranch(branch) ? { branch } : {};
  return /^([\da-f]{40}|[\da-f]{64})$/.test(line) ? { commit: line.slice(0, hashDigits) } : {};
}

/** As git itself takes it, and nothing that isn't shown as it is: https://git-scm.com/docs/git-check-ref-format */
function isBranch(name: string): boolean {
  return !/[\p{C}\p{Z}~^:?*[\\`]|\.\.|@\{|\/\/|(^|\/)\.|\.$|\/$|\.lock(\/|$)/u.test(name);
}
