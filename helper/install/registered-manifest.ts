import { existsSync } from 'node:fs';
import type { Registration } from './registrations.ts';
import { systemManifest } from './system-manifest.ts';
import { readKey } from './windows-registry.ts';

/**
 * The manifest that this browser would read: on Windows the one its first key points to, elsewhere the one in its folder, and without
 * that the one for everybody.
 */
export function registeredManifest({ browser, keys: [key], manifest }: Registration): string | undefined {
  if (key !== undefined) return readKey(key);
  return existsSync(manifest) ? manifest : (systemManifest(browser.name) ?? manifest);
}
