import { basename, dirname } from 'node:path';
import type { Checkout } from '../../evidence/port/owners.ts';
import { findGit, type GitFolders } from './find-git.ts';
import { readHead } from './read-head.ts';

/** The git checkout that a folder is in, with its whole paths. */
export function readCheckout(folder: string, home: string): Checkout | undefined {
  const git = findGit(folder, home);
  return git && checkoutOf(git);
}

export function checkoutOf({ root, own, shared }: GitFolders): Checkout {
  return { root, ...(own && readHead(own)), ...(shared && { worktreeOf: repositoryFolder(shared) }) };
}

/** `~/shop` of `~/shop/.git`; a bare repository is its own folder. */
function repositoryFolder(shared: string): string {
  return basename(shared) === '.git' ? dirname(shared) : shared;
}
