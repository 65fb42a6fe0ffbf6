import { browser } from '../../probes/browser.ts';
import { helperPermissions } from '../../probes/helper/helper-permissions.ts';

/** Asks for the permission to talk to the helper, and in Firefox to send it what it needs. Nothing may come before the request: it takes the click. */
export async function allowHelper(granted: () => void): Promise<void> {
  if (await browser.permissions.request(helperPermissions)) granted();
}
