import type { OperatingSystem } from '../evidence/index.ts';

/** @param platform as the browser names it: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/runtime/PlatformOs */
export function operatingSystemOf(platform: string): OperatingSystem {
  if (platform === 'mac') return 'macos';
  if (platform === 'win') return 'windows';
  return platform === 'linux' || platform === 'cros' || platform === 'openbsd' ? 'linux' : 'unknown';
}
