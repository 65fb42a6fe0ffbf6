import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A copy of the built extension in which `nativeMessaging` is no longer optional: as if the person had granted it.
 * The browser's own prompt cannot be answered by a program; nothing else differs from the real build.
 */
export async function grantedExtension(extensionDir: string, copyDir: string): Promise<string> {
  await cp(extensionDir, copyDir, { recursive: true });
  const manifestPath = join(copyDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestPath, 'utf8'));
  const asked: string[] = manifest.optional_permissions ?? [];
  manifest.permissions = [...manifest.permissions, ...asked.filter((name) => name === 'nativeMessaging')];
  manifest.optional_permissions = asked.filter((name) => name !== 'nativeMessaging');
  await writeFile(manifestPath, JSON.stringify(manifest));
  return copyDir;
}
