import type { OperatingSystem } from '../../../evidence/index.ts';
import { type Framework, frameworks } from '../../../evidence/programs/frameworks.ts';

/** Shows which program listens on a port. */
export function listListeners(os: OperatingSystem, port: number): string {
  if (os === 'windows') return `netstat -ano -p TCP | findstr :${port}`;
  if (os === 'macos') return `lsof -nP -iTCP:${port} -sTCP:LISTEN`;
  return `ss -ltnp 'sport = :${port}'`;
}

/** Shows the firewall's rules; needs an administrator. */
export function showFirewallRules(os: OperatingSystem): string {
  if (os === 'windows') return 'Get-NetFirewallRule -Enabled True -Action Block | Format-Table DisplayName, Direction';
  if (os === 'macos') return 'sudo pfctl -sr';
  return 'sudo nft list ruleset';
}

/** Lets suspended processes go on. */
export function resumeProcess(os: OperatingSystem, ...pids: (number | undefined)[]): string | undefined {
  return os === 'windows' || pids.includes(undefined) ? undefined : `kill -CONT ${pids.join(' ')}`;
}

/** Ends a process. @returns undefined where its number is not known */
export function endProcess(os: OperatingSystem, pid: number | undefined): string | undefined {
  if (pid === undefined) return undefined;
  return os === 'windows' ? `taskkill /PID ${pid} /F` : `kill ${pid}`;
}

/** Shows which service a process belongs to, and ends nothing. */
export function listService(os: OperatingSystem, pid: number): string {
  if (os === 'windows') return `tasklist /svc /fi "PID eq ${pid}"`;
  return os === 'macos' ? `ps -o user,command -p ${pid}` : `systemctl status ${pid}`;
}

/**
 * Starts a dev server on a given address and port, in the words of its own command line.
 * @returns undefined for a framework that takes the address from code or configuration only
 */
export function bindTo(framework: Framework | undefined, host: string, port: number): string | undefined {
  const values: Record<string, string> = { host, port: `${port}`, authority: host.includes(':') ? `[${host}]` : host };
  return framework && frameworks[framework].bind?.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** A command in its folder, so that it can be copied as it is. */
export function inFolder(folder: string | undefined, command: string): string {
  if (!folder) return command;
  // On Windows that is PowerShell, whose older version knows no `&&`.
  return isOfWindows.test(folder)
    ? `cd ${quoteForPowershell(folder)}; ${command}`
    : `cd ${quoteFolder(folder)} && ${command}`;
}

const isOfWindows = /^([a-z]:|~)\\/i;

function quoteForPowershell(folder: string): string {
  return /^[\w.:\\~-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "''")}'`;
}

/** `~` keeps its meaning only outside the quotes. */
function quoteFolder(folder: string): string {
  if (/^[\w./~@+-]+$/.test(folder)) return folder;
  const quoted = (path: string) => `'${path.replaceAll("'", "'\\''")}'`;
  return folder.startsWith('~/') ? `~/${quoted(folder.slice(2))}` : quoted(folder);
}
