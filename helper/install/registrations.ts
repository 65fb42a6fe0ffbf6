import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { helperName } from '../../protocol/handshake.ts';
import { operatingSystem } from '../system/operating-system.ts';
import { type Browser, browsers } from './browsers.ts';
import { inHome } from './in-home.ts';

export interface Choice {
  browser?: string;
  manifestDir?: string;
}

/** One browser, and our manifest in the folder it reads; on Windows, the registry keys that point to it. */
export interface Registration {
  browser: Pick<Browser, 'name' | 'label' | 'kind'>;
  manifest: string;
  keys: string[];
}

const programFolders = {
  linux: '.local/share/portside',
  macos: 'Library/Application Support/Portside',
  windows: 'AppData/Local/Portside',
};

export const canRegister = operatingSystem !== 'unknown';
export const cannotRegister = 'The helper can be registered only on Linux, macOS and Windows.';

/** As typed after `--browser`. */
export const browserNames = browsers.map(({ name }) => name);

/** Where to register: the given browser or folder, else every browser found. */
export function registrations({ browser: name, manifestDir }: Choice): Registration[] {
  const named = browsers.find((browser) => browser.name === (name ?? (manifestDir && 'chromium')));
  return (named ? [named] : browsers.filter(isFound)).flatMap((browser) => {
    const place = browser.places[operatingSystem];
    if (!place && !manifestDir) return [];
    const folder = manifestDir ? resolve(manifestDir) : inHome(place?.hosts ?? '');
    // The manifests of all browsers share one folder here, so their names must differ.
    const file = place?.keys ? `${helperName}.${browser.name}.json` : `${helperName}.json`;
    return [{ browser, manifest: join(folder, file), keys: (place?.keys ?? []).map(keyBelow) }];
  });
}

/** Where the launcher and the program live: a permanent folder of our own, since that of npx or of a download may disappear. */
export function programFolder({ manifestDir }: Choice): string {
  if (manifestDir) return join(resolve(manifestDir), 'portside');
  return inHome(programFolders[operatingSystem === 'unknown' ? 'linux' : operatingSystem]);
}

function isFound(browser: Browser): boolean {
  return browser.places[operatingSystem]?.signs.some((sign) => existsSync(inHome(sign))) ?? false;
}

function keyBelow(key: string): string {
  return `HKCU\\Software\\${key}\\NativeMessagingHosts\\${helperName}`;
}
