import browser from 'webextension-polyfill';
import { logErrors } from './log-errors.ts';
import { type AllSettings, defaults, inForce, type Settings, settingNames, soundOnes } from './settings-shape.ts';

const managedBefore = 'managed-before';

/** Chromium 156 answers what an administrator has set only 5 s after its start, and no page that fails waits that long. */
const patienceMs = 50;

export async function readAllSettings(): Promise<AllSettings> {
  const [own, managed] = await Promise.all([
    readOwn(),
    // Firefox has no such storage where no administrator has made one.
    browser.storage.managed.get([...settingNames]).catch(() => ({})),
  ]);
  const sound = soundOnes(managed);
  await browser.storage.local.set({ [managedBefore]: sound });
  return { own, managed: sound };
}

/** What counts, at once: where the browser does not tell yet what an administrator has set, that is as it was before. */
export function readSettings(): Promise<Settings> {
  return Promise.race([readAllSettings().then(inForce), settingsBefore()]);
}

async function settingsBefore(): Promise<Settings> {
  await new Promise((resolve) => setTimeout(resolve, patienceMs));
  const [own, { [managedBefore]: managed }] = await Promise.all([readOwn(), browser.storage.local.get(managedBefore)]);
  return inForce({ own, managed: soundOnes((managed as Record<string, unknown> | undefined) ?? {}) });
}

async function readOwn(): Promise<Settings> {
  return { ...defaults, ...soundOnes(await browser.storage.local.get([...settingNames])) };
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
