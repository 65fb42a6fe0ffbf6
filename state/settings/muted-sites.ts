import { readAllSettings, writeSettings } from './settings.ts';

/** Mutes the site of this address: nothing opens on it automatically anymore. */
export async function muteSite(url: string): Promise<void> {
  const { own } = await readAllSettings();
  await writeSettings({ neverHere: [...new Set([...own.neverHere, new URL(url).origin])] });
}

export async function unmuteSite(site: string): Promise<void> {
  const { own } = await readAllSettings();
  await writeSettings({ neverHere: own.neverHere.filter((one) => one !== site) });
}
