import { execFile } from 'node:child_process';
import { win32 } from 'node:path';
import { perPlatform } from '../../helper/system/per-platform.ts';
import { systemErrorCode } from '../../helper/system-error-code.ts';

/**
 * Asks a process to end, as Ctrl+C does, and never forces it. This is the only place that ends anything, and only the command line uses
 * it.
 * @returns false if the system doesn't allow it
 */
export const askToEnd: (pid: number, isHalted: boolean) => Promise<boolean> = perPlatform({
  linux: terminate,
  macos: terminate,
  windows: close,
});

async function terminate(pid: number, isHalted: boolean): Promise<boolean> {
  // 0 and negative numbers are process groups, 1 is the system.
  if (!Number.isSafeInteger(pid) || pid <= 1) throw new Error(`no process to end: ${pid}`);
  try {
    process.kill(pid, 'SIGTERM');
    // A program suspended with Ctrl+Z gets the signal only once it continues.
    if (isHalted) process.kill(pid, 'SIGCONT');
    return true;
  } catch (error) {
    const code = systemErrorCode(error);
    // It has already ended.
    if (code === 'ESRCH') return true;
    if (code === 'EPERM') return false;
    throw error;
  }
}

/**
 * Without /F, taskkill closes the windows of a program. One without a window refuses, as a server in a terminal does: Windows has no
 * gentle way to end it but Ctrl+C in that terminal.
 * @see https://learn.microsoft.com/windows-server/administration/windows-commands/taskkill
 */
function close(pid: number): Promise<boolean> {
  const { SystemRoot = 'C:\\Windows' } = process.env;
  const program = win32.join(SystemRoot, 'System32', 'taskkill.exe');
  return new Promise((resolve) => {
    execFile(program, ['/PID', String(pid)], { windowsHide: true }, (error) => resolve(error === null));
  });
}
