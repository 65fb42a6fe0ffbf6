import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { helperName } from '../../protocol/handshake.ts';
import { systemHosts } from './system-hosts.ts';

/** The manifest that a package of the system has put there for everybody who uses this browser. */
export function systemManifest(browser: string): string | undefined {
  return systemHosts[browser]?.map((folder) => join(folder, `${helperName}.json`)).find((path) => existsSync(path));
}
