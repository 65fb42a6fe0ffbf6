import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Folders that may be outside the home folder.
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
const movable: [prefix: string, variable: string][] = [
  ['.config/', 'XDG_CONFIG_HOME'],
  ['.local/share/', 'XDG_DATA_HOME'],
  ['AppData/Local/', 'LOCALAPPDATA'],
  ['AppData/Roaming/', 'APPDATA'],
];

/** A path below the home folder, or wherever the environment puts that part of it. */
export function inHome(path: string): string {
  for (const [prefix, variable] of movable) {
    const folder = process.env[variable];
    if (path.startsWith(prefix) && folder && isAbsolute(folder)) return join(folder, path.slice(prefix.length));
  }
  return join(homedir(), path);
}
