import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { operatingSystem } from '../system/operating-system.ts';

/** Where the helper stores what it remembers about ports, one file per port. It writes to no other folder. */
export function memoryFolder(): string {
  return join(stateFolder(), 'memory');
}

/** By the specification, a path that isn't absolute is ignored: https://specifications.freedesktop.org/basedir-spec/latest/ */
export function stateFolder(): string {
  if (operatingSystem === 'macos') return join(homedir(), 'Library/Application Support/Portside');
  if (operatingSystem === 'windows') {
    return join(ownOr(process.env.LOCALAPPDATA, join(homedir(), 'AppData', 'Local')), 'Portside');
  }
  return join(ownOr(process.env.XDG_STATE_HOME, join(homedir(), '.local', 'state')), 'portside');
}

function ownOr(own: string | undefined, usual: string): string {
  return own && isAbsolute(own) ? own : usual;
}
