import { execFileSync } from 'node:child_process';
import { win32 } from 'node:path';

/** Makes browsers find a manifest by this key, for this person alone. */
export function writeKey(key: string, manifest: string): void {
  runReg('add', key, '/ve', '/t', 'REG_SZ', '/d', manifest, '/f');
}

export function removeKey(key: string): void {
  runReg('delete', key, '/f');
}

/**
 * The manifest that this key leads to, undefined where there is no such key. The name of a default value is in the system's language:
 * `    (Default)    REG_SZ    C:\Users\mira\AppData\Local\Portside\portside.helper.chrome.json`
 */
export function readKey(key: string): string | undefined {
  try {
    return /\sREG_SZ\s+(\S.*?)\s*$/m.exec(runReg('query', key, '/ve'))?.[1];
  } catch (error) {
    // reg.exe says 1 where there is no such key.
    if (error instanceof Error && 'status' in error && error.status === 1) return undefined;
    throw error;
  }
}

/** Windows' own program for its registry, started by its full path and without a shell. */
function runReg(...words: string[]): string {
  const program = win32.join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'reg.exe');
  return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
}
