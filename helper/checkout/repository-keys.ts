import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ifReadable } from '../files/if-readable.ts';
import { readSmallFile } from '../files/read-small-file.ts';
import type { GitFolders } from './find-git.ts';

/** What identifies a repository. These are only compared and never leave this program: an address may hold a password. */
export interface RepositoryKeys {
  all: ReadonlySet<string>;
  hasRemote: boolean;
}

/** Where the repository is, which its worktrees share, and where it was cloned from, which its clones share. */
export function repositoryKeys({ root, own, shared = own }: GitFolders): RepositoryKeys {
  if (!shared) return { all: new Set(), hasRemote: false };
  const folder = ifReadable(() => realpathSync(shared)) ?? shared;
  const remotes = remotesIn(readSmallFile(join(folder, 'config')) ?? '').map((url) => keyOf(url, root));
  return { all: new Set([withoutEnding(folder), ...remotes]), hasRemote: remotes.length > 0 };
}

/**
 * `[remote "origin"]`
 * `	url = git@github.com:acme/shop.git`
 */
export function remotesIn(config: string): string[] {
  const sections = config.split(/^[ \t]*(?=\[)/m).filter((section) => /^\[remote\s/i.test(section));
  return sections.flatMap((section) =>
    [...section.matchAll(/^[ \t]*url[ \t]*=[ \t]*"?([^\r\n\0"]+)/gim)].map(([, url = '']) => url.trim()),
  );
}

/**
 * The same key for every way to write an address: `https://ann@github.com/acme/shop.git`, `git@github.com:acme/shop`. Works on the text
 * alone; we never look at what it names.
 */
export function keyOf(url: string, base: string): string {
  if (url.startsWith('file:///')) return withoutEnding(url.slice('file://'.length));
  const [, host, path] =
    /^[a-z][a-z\d+.-]*:\/\/(?:[^/@]*@)?([^/:]+)(?::\d+)?\/+(.+)$/i.exec(url) ??
    /^(?:[^/@:]+@)?([^/:@]{2,}):(?![\\/]{2})(.+)$/.exec(url) ??
    [];
  return host && path
    ? withoutEnding(`${host.toLowerCase()}/${path.replace(/^\/+/, '')}`)
    : withoutEnding(resolve(base, url));
}

/** `~/shop/.git`, `/srv/shop.git` and `/srv/shop/` are known by the name without. */
function withoutEnding(path: string): string {
  return path.replace(/[/\\]+$/, '').replace(/[/\\]?\.git$/, '');
}
