import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromiumExtensionId, firefoxExtensionId } from '../../protocol/extension-ids.ts';
import type { BrowserName } from './browser.ts';
import { runProgram } from './run-program.ts';

/** Whether this machine lets Chromium have an /etc of its own. */
export async function mayManageChromium(): Promise<boolean> {
  const separate = runProgram('unshare', ['--mount', 'true']);
  return separate.then(
    () => true,
    () => false,
  );
}

type Settings = Readonly<Record<string, unknown>>;

/**
 * Sets what an administrator may set, for the browser with this home folder and for no other.
 * @returns the program that starts it so
 */
export function manageSettings(browser: BrowserName, executable: string, home: string, settings: Settings) {
  return browser === 'firefox' ? forFirefox(executable, home, settings) : forChromium(executable, home, settings);
}

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Native_manifests#managed_storage_manifests */
async function forFirefox(executable: string, home: string, settings: Settings): Promise<string> {
  const folder = join(home, '.mozilla', 'managed-storage');
  const manifest = { name: firefoxExtensionId, description: 'A test', type: 'storage', data: settings };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${firefoxExtensionId}.json`), JSON.stringify(manifest));
  return executable;
}

/** Chromium looks in /etc alone, so it gets an /etc/chromium of its own, in a mount namespace that ends with it. */
async function forChromium(executable: string, home: string, settings: Settings): Promise<string> {
  const etc = join(home, 'etc-chromium');
  const policies = { '3rdparty': { extensions: { [chromiumExtensionId]: settings } } };
  await mkdir(join(etc, 'policies', 'managed'), { recursive: true });
  await writeFile(join(etc, 'policies', 'managed', 'portside.json'), JSON.stringify(policies));
  const program = join(home, 'chromium-with-policies');
  const start = `mkdir -p /etc/chromium && mount --bind '${etc}' /etc/chromium && exec '${executable}' "$@"`;
  await writeFile(program, `#!/bin/sh\nexec unshare --mount sh -c '${start.replaceAll("'", `'\\''`)}' sh "$@"\n`, {
    mode: 0o755,
  });
  return program;
}
