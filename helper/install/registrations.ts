import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { helperName } from '../../protocol/messages.ts';
import { operatingSystem } from '../system/operating-system.ts';
import { type Browser, browsers } from './browsers.ts';
import { inHome } from './in-home.ts';

export interface Choice {
  browser?: string;
  manifestDir?: string;
}

/** One browser, and our manifest in the folder it reads; on Windows, the keys of the registry that lead to it. */
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
export const cannotRegister = 'Registering the helper works on Linux, macOS and Windows, and this is none of them.';

/** As typed after `--browser`. */
export const browserNames = browsers.map(({ name }) => name);

/** Where to register: the browser or the folder that was named, else every browser found. */
export function registrations({ browser: name, manifestDir }: Choice): Registration[] {
  const named = browsers.find((browser) => browser.name === (name ?? (manifestDir && 'chromium')));
  return (named ? [named] : browsers.filter(isFound)).flatMap((browser) => {
    const place = browser.places[operatingSystem];
    if (!place && !manifestDir) return [];
    const folder = manifestDir ? resolve(manifestDir) : inHome(place?.hosts ?? '');
    // Without a folder a browser, beside the others: so their names tell them apart.
    const file = place?.keys ? `${helperName}.${browser.name}.json` : `${helperName}.json`;
    return [{ browser, manifest: join(folder, file), keys: (place?.keys ?? []).map(keyBelow) }];
  });
}

/** Where the launcher and the program live: a folder of our own that stays, while that of npx or of a download may not. */
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
