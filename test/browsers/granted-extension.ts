import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the person has granted of what the extension may ask for. */
export interface Granted {
  helper: boolean;
  otherSites: boolean;
}

/**
 * A copy of the built extension in which `nativeMessaging` with the data it sends, or access to other sites, is no longer optional: as if
 * the person had granted it. The browser's own prompt cannot be answered by a program; nothing else differs from the real build.
 */
export async function grantedExtension(
  extensionDir: string,
  copyDir: string,
  { helper, otherSites }: Granted,
): Promise<string> {
  await cp(extensionDir, copyDir, { recursive: true });
  const manifestPath = join(copyDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestPath, 'utf8'));
  const granted = helper ? ['nativeMessaging'] : [];
  const asked: string[] = manifest.optional_permissions ?? [];
  manifest.permissions = [...manifest.permissions, ...asked.filter((name) => granted.includes(name))];
  manifest.optional_permissions = asked.filter((name) => !granted.includes(name));
  const data = manifest.browser_specific_settings?.gecko.data_collection_permissions;
  if (helper && data)
    manifest.browser_specific_settings.gecko.data_collection_permissions = { required: data.optional };
  if (otherSites) manifest.host_permissions = [...manifest.host_permissions, '<all_urls>'];
  if (otherSites) delete manifest.optional_host_permissions;
  await writeFile(manifestPath, JSON.stringify(manifest));
  return copyDir;
}
