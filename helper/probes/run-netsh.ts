import { join } from 'node:path';

const timeoutMs = 3_000;

/** What netsh prints; nothing where it is not there or fails. It only shows, and takes no word that came from outside. */
export async function runNetsh(...words: readonly string[]): Promise<string> {
  // Loaded only here: other systems have no use for it.
  const { execFile } = await import('node:child_process');
  const program = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'netsh.exe');
  return new Promise((resolve) => {
    execFile(program, words, { timeout: timeoutMs, windowsHide: true }, (_, output) => resolve(output));
  });
}
