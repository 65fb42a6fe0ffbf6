import { browser } from '../../probes/browser.ts';
import { noteOf, unreadUpdate } from './unread-update.ts';

const key = 'updated';

const running = () => browser.runtime.getManifest().version;

/** Keeps that Portside was updated, for the next popup to say so in a line. Nothing opens. */
export async function noteUpdate(previousVersion: string | undefined): Promise<void> {
  const note = noteOf(previousVersion, running(), Date.now());
  if (note) await browser.storage.local.set({ [key]: note });
}

/** @returns the version whose news hasn't been read yet */
export async function readUpdate(): Promise<string | undefined> {
  return unreadUpdate((await browser.storage.local.get(key))[key], running(), Date.now());
}

export async function forgetUpdate(): Promise<void> {
  await browser.storage.local.remove(key);
}
