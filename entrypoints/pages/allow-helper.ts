import { browser } from '../../probes/browser.ts';
import { helperPermissions } from '../../probes/helper/helper-permissions.ts';

/** Asks for the permission to talk to the helper, and in Firefox to send it what it needs. The request must come first, because it uses up the click. */
export async function allowHelper(granted: () => void): Promise<void> {
  if (await browser.permissions.request(helperPermissions)) granted();
}
