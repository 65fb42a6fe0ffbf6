import { perPlatform } from './per-platform.ts';
import type { Processes } from './running-process.ts';
export const readProcesses: () => Promise<Processes> = perPlatform({
  linux: async () => (await import('./linux/linux-processes.ts')).linuxProcesses(),
  macos: async () => (await import('./macos/macos-processes.ts')).macosProcesses(),
  windows: async () => (await import('./windows/windows-processes.ts')).windowsProcesses(),
});
