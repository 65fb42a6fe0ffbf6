import browser from 'webextension-polyfill';
import { logErrors } from './log-errors.ts';
import { type AllSettings, defaults, inForce, type Settings, settingNames, soundOnes } from './settings-shape.ts';

const managedBefore = 'managed-before';

/** Chromium 156 answers what an administrator has set only 5 s after its start, and no page that fails waits that long. */
const patienceMs = 50;

export async function readAllSettings(): Promise<AllSettings> {
  const [own, before, told] = await Promise.all([
    readOwn(),
    readManagedBefore(),
    // Firefox has no such storage where no administrator has made one.
    browser.storage.managed.get([...settingNames]).catch(() => ({})),
  ]);
  const managed = soundOnes(told);
  if (JSON.stringify(managed) !== JSON.stringify(before)) await browser.storage.local.set({ [managedBefore]: managed });
  return { own, managed };
}

/** What counts, at once: where the browser does not tell yet what an administrator has set, that is as it was before. */
export function readSettings(): Promise<Settings> {
  return Promise.race([readAllSettings().then(inForce), settingsBefore()]);
}

async function settingsBefore(): Promise<Settings> {
  await new Promise((resolve) => setTimeout(resolve, patienceMs));
  const [own, managed] = await Promise.all([readOwn(), readManagedBefore()]);
  return inForce({ own, managed });
}

async function readOwn(): Promise<Settings> {
  return { ...defaults, ...soundOnes(await browser.storage.local.get([...settingNames])) };
}

async function readManagedBefore(): Promise<Partial<Settings>> {
  const { [managedBefore]: before = {} } = await browser.storage.local.get(managedBefore);
  return soundOnes(before as Record<string, unknown>);
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
