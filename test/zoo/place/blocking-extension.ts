import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from './place.ts';

/** Another extension, one that ends every request for this path, on whichever port. @returns its folder. */
export async function blockingExtension(place: Place, path: string): Promise<string> {
  const folder = join(place.folder, 'blocker');
  const types = ['main_frame', 'sub_frame', 'xmlhttprequest', 'script'];
  const rule = { id: 1, action: { type: 'block' }, condition: { urlFilter: `*${path}`, resourceTypes: types } };
  const manifest = {
    manifest_version: 3,
    name: 'Sample Blocker',
    version: '1',
    permissions: ['declarativeNetRequest'],
    declarative_net_request: { rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }] },
    browser_specific_settings: { gecko: { id: 'blocker@zoo.test' } },
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'rules.json'), JSON.stringify([rule]));
  return folder;
}
