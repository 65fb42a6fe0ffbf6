import * as z from 'zod/mini';
import { chromiumExtensionId, firefoxExtensionId } from '../../protocol/extension-ids.ts';
import { helperName } from '../../protocol/handshake.ts';
import type { Browser } from './browsers.ts';

/** The parts of a host manifest that decide whether the browser starts the program for us. */
export const hostManifestSchema = z.object({
  name: z.literal(helperName),
  path: z.string(),
  allowed_origins: z.optional(z.array(z.string())),
  allowed_extensions: z.optional(z.array(z.string())),
});

export type HostManifest = z.infer<typeof hostManifestSchema>;

const chromiumOrigin = `chrome-extension://${chromiumExtensionId}/`;

/** The file through which a browser finds the helper, and which allows only our extension to start it. */
export function hostManifest(kind: Browser['kind'], launcher: string): string {
  const allowed =
    kind === 'chromium' ? { allowed_origins: [chromiumOrigin] } : { allowed_extensions: [firefoxExtensionId] };
  const manifest = { name: helperName, description: 'Portside helper', path: launcher, type: 'stdio', ...allowed };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

export function allowsUs(kind: Browser['kind'], manifest: HostManifest): boolean {
  if (kind === 'chromium') return manifest.allowed_origins?.includes(chromiumOrigin) ?? false;
  return manifest.allowed_extensions?.includes(firefoxExtensionId) ?? false;
}

/** The arguments that the browser passes to the program it starts. */
export function browserArguments(kind: Browser['kind'], manifestPath: string): string[] {
  return kind === 'chromium' ? [chromiumOrigin] : [manifestPath, firefoxExtensionId];
}
