import { win32 } from 'node:path';
import { Unknown } from '../unknown.ts';
import { operatingSystem } from './operating-system.ts';
import { type SystemCommand, systemCommands } from './system-commands.ts';

/** PowerShell takes more than a second to start on a slow machine; the whole look ends after six. */
const timeoutMs = 5_000;
const maxBytes = 16_000_000;

/** Recent output is reused: several probes of one look need the same list. */
const sharedMs = 1_000;
const shared = new Map<SystemCommand, Promise<string>>();

/**
 * The output of one of the system's own programs. No shell is involved: the program is started by its full path, with arguments written in
 * this code, and an environment without anything of the person's.
 * @throws Unknown if it can't be started, or doesn't end in time
 */
export function runSystemCommand(name: SystemCommand): Promise<string> {
  const known = shared.get(name);
  if (known) return known;
  const printed = start(name).finally(() => setTimeout(() => shared.delete(name), sharedMs).unref());
  shared.set(name, printed);
  return printed;
}

async function start(name: SystemCommand): Promise<string> {
  // Imported only here: Linux doesn't need it.
  const { execFile } = await import('node:child_process');
  const [program, ...words] = systemCommands[name];
  const { path, ...surroundings } = operatingSystem === 'windows' ? onWindows(program) : { path: program, ...onMacos };
  return new Promise((resolve, reject) => {
    const options = { timeout: timeoutMs, killSignal: 'SIGKILL', maxBuffer: maxBytes, windowsHide: true } as const;
    const child = execFile(path, words, { ...options, ...surroundings }, (error, output) => {
      // That it found nothing, or not everything, is told by a number: lsof says 1.
      if (!error || typeof error.code === 'number') resolve(output);
      else reject(new Unknown(reasonOf(error)));
    });
    // PowerShell waits for the end of what it could be told.
    child.stdin?.end();
  });
}

function reasonOf({ killed, code }: { killed?: boolean; code?: unknown }): Unknown['reason'] {
  if (killed && code !== 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return 'timed-out';
  return code === 'EACCES' || code === 'EPERM' ? 'not-permitted' : 'helper-failed';
}

/** Dates in one form for every language, letters as they are. */
const onMacos = {
  cwd: '/',
  env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_CTYPE: 'UTF-8', LC_TIME: 'C', TZ: 'UTC' },
};

/** Without the person's own folders: another version of PowerShell leaves modules there that this one cannot load. */
function onWindows(program: string): { path: string; cwd: string; env: NodeJS.ProcessEnv } {
  const { SystemRoot = '', TEMP = '', TMP = TEMP } = process.env;
  const root = /^[a-z]:\\/i.test(SystemRoot) ? win32.normalize(SystemRoot) : 'C:\\Windows';
  const folder = win32.join(root, 'System32');
  const env = { SystemRoot: root, windir: root, SystemDrive: root.slice(0, 2), PATH: `${folder};${root}`, TEMP, TMP };
  return { path: win32.join(root, program), cwd: folder, env };
}
