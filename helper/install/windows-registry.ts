import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, win32 } from 'node:path';

/** Lets browsers find a manifest through this key, for the current user only. */
export function writeKey(key: string, manifest: string): void {
  runReg('add', key, '/ve', '/t', 'REG_SZ', '/d', manifest, '/f');
}

export function removeKey(key: string): void {
  runReg('delete', key, '/f');
}

/** The manifest that this key points to, undefined if the key doesn't exist. */
export function readKey(key: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'portside-'));
  const file = join(folder, 'key.reg');
  try {
    // reg.exe prints in the console's code page, but exports exactly.
    runReg('export', key, file, '/y');
    return defaultValueIn(readFileSync(file, 'utf16le'));
  } catch (error) {
    // It exits with 1 if the key doesn't exist.
    if (error instanceof Error && 'status' in error && error.status === 1) return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * `[HKEY_CURRENT_USER\Software\Mozilla\NativeMessagingHosts\portside.helper]`
 * `@="C:\\Users\\Jörg\\AppData\\Local\\Portside\\portside.helper.firefox.json"`
 */
export function defaultValueIn(exported: string): string | undefined {
  return /^@="(.*)"\r?$/m.exec(exported)?.[1]?.replace(/\\(.)/g, '$1');
}

/** The registry program of Windows, started by its full path and without a shell. */
function runReg(...words: string[]): string {
  const program = win32.join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'reg.exe');
  return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
}
