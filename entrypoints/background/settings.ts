import browser from 'webextension-polyfill';
import { logErrors } from './log-errors.ts';
import { type AllSettings, defaults, inForce, type Settings, settingNames, soundOnes } from './settings-shape.ts';

export async function readAllSettings(): Promise<AllSettings> {
  const [own, managed] = await Promise.all([
    browser.storage.local.get([...settingNames]),
    // Firefox has no such storage where no administrator has made one.
    browser.storage.managed.get([...settingNames]).catch(() => ({})),
  ]);
  return { own: { ...defaults, ...soundOnes(own) }, managed: soundOnes(managed) };
}

/** What counts. */
export async function readSettings(): Promise<Settings> {
  return inForce(await readAllSettings());
}

export async function writeSettings(changed: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(soundOnes(changed));
}

export async function resetSettings(): Promise<void> {
  await browser.storage.local.remove([...settingNames]);
}

/** Calls back at each change, by the person or by an administrator. */
export function watchSettings(changed: (all: AllSettings) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const isOne = settingNames.some((name) => name in changes);
    if (isOne && (area === 'local' || area === 'managed')) logErrors(readAllSettings().then(changed));
  });
}
