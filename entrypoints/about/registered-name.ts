import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

const registrySchema = z.record(z.string(), z.tuple([z.string(), z.string()]));

export interface RegisteredName {
  name: string;
  /** Empty where the registry says no more. */
  meaning: string;
}

/** Whom IANA has registered a TCP port for. The table travels with the extension, and is read by the page that shows it. */
export async function registeredName(port: number): Promise<RegisteredName | undefined> {
  const response = await fetch(browser.runtime.getURL('iana-ports.json'));
  const row = registrySchema.parse(await response.json())[String(port)];
  return row && { name: row[0], meaning: row[1] };
}
