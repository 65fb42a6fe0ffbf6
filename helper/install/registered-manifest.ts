import type { Registration } from './registrations.ts';
import { readKey } from './windows-registry.ts';

/** The manifest that this browser would read: on Windows the one its first key points to, elsewhere the one in its folder. */
export function registeredManifest({ keys: [key], manifest }: Registration): string | undefined {
  return key === undefined ? manifest : readKey(key);
}
