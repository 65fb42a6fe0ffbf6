import { browser } from '../../../probes/browser.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { readAllSettings } from '../../../state/settings/settings.ts';
import { effectiveSettings } from '../../../state/settings/settings-shape.ts';
import { noteUpdate } from '../../../state/update/update-note.ts';

/** Firefox reinstalls a temporary add-on at each start, but its storage stays. */
const key = 'welcomed';

/** Opens the welcome page once, after a person has installed Portside. Updates open nothing: the popup has a line about them. */
export function listenToInstallation(): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    if (reason === 'install') logErrors(welcomeOnce());
    if (reason === 'update') logErrors(noteUpdate(previousVersion));
  });
}

async function welcomeOnce(): Promise<void> {
  if (key in (await browser.storage.local.get(key))) return;
  if (!(await isQuietWanted())) await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  await browser.storage.local.set({ [key]: true });
}

/** An organization that installs Portside for its people, or lets nothing open in a tab, doesn't want one now either. */
async function isQuietWanted(): Promise<boolean> {
  const { installType } = await browser.management.getSelf();
  if (installType === 'admin') return true;
  // The page can wait, and the browser may take a while to read what an administrator has set.
  return effectiveSettings(await readAllSettings()).show !== 'tips';
}
