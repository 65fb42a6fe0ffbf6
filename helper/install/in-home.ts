import { homedir } from 'node:os';
import { join } from 'node:path';

/** A path below the home folder; `.config` may live elsewhere: https://specifications.freedesktop.org/basedir-spec/latest/ */
export function inHome(path: string): string {
  const configHome = process.env.XDG_CONFIG_HOME;
  return configHome && path.startsWith('.config/')
    ? join(configHome, path.slice('.config/'.length))
    : join(homedir(), path);
}
