import { existsSync, realpathSync } from 'node:fs';

/** Folders that an update of node replaces, and the link beside them that leads to the latest one. */
const links: [replaced: RegExp, lasting: string][] = [
  [/^(.+)\/Cellar\/([^/]+)\/[^/]+\/bin\/node$/, '$1/opt/$2/bin/node'],
  [/^\/snap\/([^/]+)\/\d+\//, '/snap/$1/current/'],
];

/**
 * The path to write down for the node that runs this. Version managers put a stand-in on the PATH, which looks at the folder it is
 * started in; node itself knows where it really lies. Homebrew and Snap replace that place with each update, so there it is their link.
 */
export function lastingNode(node = process.execPath): string {
  const real = realpathSync(node);
  for (const [replaced, lasting] of links) {
    const link = real.replace(replaced, lasting);
    if (link !== real && existsSync(link) && realpathSync(link) === real) return link;
  }
  return real;
}
