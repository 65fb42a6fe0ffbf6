import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { helperName } from '../../protocol/messages.ts';
import { operatingSystem } from '../operating-system.ts';
import { type Browser, browsers } from './browsers.ts';
import { inHome } from './in-home.ts';

export interface Choice {
  browser?: string;
  manifestDir?: string;
}

/** One browser, the folder it reads host manifests from, and our manifest in it. */
export interface Registration {
  browser: Pick<Browser, 'name' | 'label' | 'kind'>;
  folder: string;
  manifest: string;
}

/** On Windows manifests are found through the registry, which nothing here writes yet. */
export const canRegister = operatingSystem === 'linux' || operatingSystem === 'macos';

export function isBrowserName(name: string): boolean {
  return browsers.some((browser) => browser.name === name);
}

/** Where to register: the browser or the folder that was named, else every browser found. */
export function registrations({ browser: name, manifestDir }: Choice): Registration[] {
  const named = browsers.find((browser) => browser.name === (name ?? (manifestDir && 'chromium')));
  if (manifestDir && named) return [registration(named, resolve(manifestDir))];
  return (named ? [named] : browsers.filter(isFound)).flatMap((browser) => {
    const place = browser.places[operatingSystem];
    return place ? [registration(browser, inHome(place.hosts))] : [];
  });
}

/** Where the launcher and the program live: a folder of our own, so that removing it leaves nothing. */
export function programFolder({ manifestDir }: Choice): string {
  if (manifestDir) return join(resolve(manifestDir), 'portside');
  if (operatingSystem === 'macos') return join(homedir(), 'Library/Application Support/Portside');
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local/share'), 'portside');
}

function isFound(browser: Browser): boolean {
  return browser.places[operatingSystem]?.signs.some((sign) => existsSync(inHome(sign))) ?? false;
}

function registration(browser: Browser, folder: string): Registration {
  return { browser, folder, manifest: join(folder, `${helperName}.json`) };
}
