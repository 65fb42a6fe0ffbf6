import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What package managers write down for themselves, and what the system keeps of any run. */
const notLooked = /^\/(proc|sys|dev|tmp|run|var\/(lib\/(apt|dpkg|rpm)|cache|log)|etc\/ld\.so\.cache)(\/|$)/;

/** Every Debian has it, as a folder of no package: the last package with something in it takes it away, when empty. */
const ofNobody = '/etc/opt';

/** Everything below a folder, with a digest of what is in it. */
export function snapshot(root: string, folder = '/', into = new Map<string, string>()): Map<string, string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (notLooked.test(path)) continue;
    if (entry.isDirectory()) {
      if (path !== ofNobody) into.set(path, 'folder');
      snapshot(root, path, into);
    } else if (entry.isSymbolicLink()) into.set(path, readlinkSync(join(root, path)));
    else if (entry.isFile())
      into.set(
        path,
        createHash('sha256')
          .update(readFileSync(join(root, path)))
          .digest('hex'),
      );
  }
  return into;
}

/** Paths that came, went or changed. */
export function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}
