import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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

/** The least that an extension in Portside's place can be, with its permissions and ID: the peer of what Portside shows, and when. */
export async function bareExtension(extensionDir: string, copyDir: string): Promise<string> {
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
