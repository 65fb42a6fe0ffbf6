import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { operatingSystem } from '../system/operating-system.ts';

/** Where the helper keeps what it remembers of ports, one file a port: the only folder it ever writes to. */
export function memoryFolder(): string {
  return join(stateFolder(), 'memory');
}

/** https://specifications.freedesktop.org/basedir-spec/latest/ says that a path which is not absolute counts for nothing. */
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
