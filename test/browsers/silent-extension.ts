import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A copy of the built extension without its background: the browser behaves as if it were not there, and can be driven all the same. */
export async function silentExtension(extensionDir: string, copyDir: string): Promise<string> {
  await cp(extensionDir, copyDir, { recursive: true });
  const manifestPath = join(copyDir, 'manifest.json');
  const { background: _, ...manifest } = JSON.parse(await readFile(manifestPath, 'utf8'));
  await writeFile(manifestPath, JSON.stringify(manifest));
  return copyDir;
}
