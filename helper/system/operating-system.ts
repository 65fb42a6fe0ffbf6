import type { OperatingSystem } from '../../evidence/index.ts';

const names: Partial<Record<NodeJS.Platform, OperatingSystem>> = { linux: 'linux', darwin: 'macos', win32: 'windows' };

/** The operating system this runs on, as evidence names it. */
export const operatingSystem: OperatingSystem = names[process.platform] ?? 'unknown';
