import { existsSync, realpathSync } from 'node:fs';

/** Folders that an update of node replaces, and the link next to them that points to the latest one. */
const links: [replaced: RegExp, lasting: string][] = [
  [/^(.+)\/Cellar\/([^/]+)\/[^/]+\/bin\/node$/, '$1/opt/$2/bin/node'],
  [/^\/snap\/([^/]+)\/\d+\//, '/snap/$1/current/'],
];

/**
 * The path to store for the node that runs this. Version managers put a shim on the PATH, which depends on the folder it is started
 * in; node itself knows its real path. Homebrew and Snap replace that path with each update, so for them it is their link.
 */
export function lastingNode(node = process.execPath): string {
  const real = realpathSync(node);
  for (const [replaced, lasting] of links) {
    const link = real.replace(replaced, lasting);
    if (link !== real && existsSync(link) && realpathSync(link) === real) return link;
  }
  return real;
}
