import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { operatingSystem } from '../system/operating-system.ts';
import { commandsFileName, mcpFileName, programName } from './file-names.ts';
import { lastingNode } from './lasting-node.ts';
import { launcherScript } from './launcher.ts';
import type { RunningFile } from './running-file.ts';
import { goneAnswer, goneAnswerName, windowsLauncher } from './windows-launcher.ts';
import type { FileToWrite } from './write-together.ts';

const executable = 0o755;
const readable = 0o644;

/** The files of the installed program: the one that a browser starts, and everything it needs. */
export interface ProgramFiles {
  launcher: string;
  files: FileToWrite[];
}

/** The stand-alone executable starts as it is; the bundle needs node, and a launcher that knows where node is. */
export function programFiles(folder: string, { path, isExecutable }: RunningFile): ProgramFiles {
  const isWindows = operatingSystem === 'windows';
  if (isExecutable) {
    const launcher = join(folder, isWindows ? 'portside-helper.exe' : 'portside-helper');
    return { launcher, files: isSameFile(path, launcher) ? [] : [{ path: launcher, copyOf: path, mode: executable }] };
  }
  const program = join(folder, programName);
  const launcher = join(folder, isWindows ? 'portside-helper.bat' : 'portside-helper');
  const node = lastingNode();
  const files: FileToWrite[] = isSameFile(path, program) ? [] : [{ path: program, copyOf: path, mode: executable }];
  files.push(...[commandsFileName, mcpFileName].flatMap((name) => fileBeside(name, folder, path)));
  files.push({
    path: launcher,
    content: isWindows ? windowsLauncher(node) : launcherScript(node, program),
    mode: executable,
  });
  if (isWindows) files.push({ path: join(folder, goneAnswerName), content: goneAnswer(node), mode: readable });
  return { launcher, files };
}

/** A file missing beside the running program, as when only that was copied, doesn't stop the installation. */
function fileBeside(name: string, folder: string, running: string): FileToWrite[] {
  const [from, to] = [join(dirname(running), name), join(folder, name)];
  return existsSync(from) && !isSameFile(from, to) ? [{ path: to, copyOf: from, mode: readable }] : [];
}

/** When run from where it is installed, the file is already there. */
function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}
