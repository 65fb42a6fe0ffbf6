import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserName } from '../test/browsers/browser.ts';
import { builtExtension } from '../test/browsers/built-extension.ts';
import { launchBrowser } from '../test/browsers/launch-browser.ts';

/** All it does: where a page of this computer fails, it opens an empty page of its own. */
const background = `
const api = globalThis.browser ?? chrome;
// As Portside does once it has welcomed a person, which whoever starts the browser waits for.
api.storage.local.set({ welcomed: true });
api.webNavigation.onErrorOccurred.addListener(
  ({ tabId, frameId }) => {
    if (frameId === 0) api.tabs.update(tabId, { url: api.runtime.getURL('bare.html') });
  },
  { url: [{ hostEquals: '127.0.0.1' }] },
);
`;

const page = '<!doctype html><meta charset="utf-8"><title>Bare</title><p>This page could not be loaded.</p>\n';

/** Who is launched: the bare extension, or Portside without its helper or with it. */
export type Extension = 'bare' | 'alone' | 'helper';

export type Launch = (extension: Extension) => Promise<Browser>;

/** Portside and its peer in this browser: does what `measure` says with them, and leaves nothing behind. */
export async function besideBare<Result>(
  browser: BrowserName,
  measure: (launch: Launch) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'portside-bench-'));
  const built = builtExtension(browser);
  const bare = await bareExtension(built, join(folder, 'bare'));
  try {
    return await measure((extension) => {
      const extensionDir = extension === 'bare' ? bare : built;
      const helper = extension === 'helper';
      return launchBrowser({ browser, extensionDir, helper, granted: helper, headless: true });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The least that an extension in Portside's place can be, with its permissions and ID: the peer of what Portside shows, and when. */
async function bareExtension(extensionDir: string, copyDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  const isFirefox = 'browser_specific_settings' in manifest;
  const { manifest_version, version, key, browser_specific_settings, permissions, host_permissions } = manifest;
  const bare = {
    ...{ manifest_version, version, key, browser_specific_settings, permissions, host_permissions },
    name: 'Bare',
    background: isFirefox ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
  };
  await mkdir(copyDir, { recursive: true });
  await writeFile(join(copyDir, 'manifest.json'), JSON.stringify(bare));
  await writeFile(join(copyDir, 'background.js'), background);
  await writeFile(join(copyDir, 'bare.html'), page);
  return copyDir;
}
