import * as z from 'zod/mini';
import { browser } from '../../probes/browser.ts';

const rowSchema = z.optional(z.tuple([z.string(), z.string()]));

export interface RegisteredName {
  name: string;
  /** Empty where the registry says no more. */
  meaning: string;
}

/** Who IANA has registered a TCP port for. The table comes with the extension, and is loaded by the page that shows it. */
export async function registeredName(port: number): Promise<RegisteredName | undefined> {
  const response = await fetch(browser.runtime.getURL('iana-ports.json'));
  // Only one of some six thousand rows is needed, so the others aren't parsed.
  const row = z.object({ [port]: rowSchema }).parse(await response.json())[port];
  return row && { name: row[0], meaning: row[1] };
}
