import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

/** Sites on which Portside shows nothing by itself: `http://localhost:3000`. The badge and the popup still tell. */
const key = 'never-here';

const sitesSchema = z.array(z.string());

export async function readNeverHere(): Promise<string[]> {
  return sitesSchema.safeParse((await browser.storage.local.get(key))[key]).data ?? [];
}

export async function isNeverHere(url: string): Promise<boolean> {
  return (await readNeverHere()).includes(new URL(url).origin);
}

export async function addNeverHere(url: string): Promise<void> {
  const sites = new Set(await readNeverHere()).add(new URL(url).origin);
  await browser.storage.local.set({ [key]: [...sites] });
}

export async function removeNeverHere(site: string): Promise<void> {
  await browser.storage.local.set({ [key]: (await readNeverHere()).filter((one) => one !== site) });
}
