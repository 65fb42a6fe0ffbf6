import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs Debian packages, where this is Debian and we may.
 * @returns false, after a sentence on what to do by hand, where they could not be installed
 */
export function installDebianPackages(packages: readonly string[], purpose: string): boolean {
  if (packages.length === 0) return true;
  const list = packages.join(' ');
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    console.error(`${purpose} takes programs that are missing here. On Debian: sudo apt-get install ${list}`);
    return false;
  }
  console.log(`Installing ${list} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (words: string[]) =>
    spawnSync('apt-get', ['-qq', ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt(['update']);
  const install = (wanted: readonly string[]) =>
    apt(['install', '--yes', '--no-install-recommends', ...wanted]).status === 0;
  // One that this release of Debian does not have must not keep the others out.
  return install(packages) || packages.map((wanted) => install([wanted])).every((isThere) => isThere);
}
