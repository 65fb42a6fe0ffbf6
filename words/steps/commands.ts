import type { OperatingSystem } from '../../evidence/index.ts';
import { type Framework, frameworks } from '../../evidence/programs/frameworks.ts';

/** Shows which program is listening on a port. */
export function listListeners(os: OperatingSystem, port: number): string {
  if (os === 'windows') return `netstat -ano -p TCP | findstr :${port}`;
  if (os === 'macos') return `lsof -nP -iTCP:${port} -sTCP:LISTEN`;
  return `ss -ltnp 'sport = :${port}'`;
}

/** Shows the firewall rules; needs administrator rights. */
export function showFirewallRules(os: OperatingSystem): string {
  if (os === 'windows') return 'Get-NetFirewallRule -Enabled True -Action Block | Format-Table DisplayName, Direction';
  if (os === 'macos') return 'sudo pfctl -sr';
  return 'sudo nft list ruleset';
}

/** Resumes suspended processes. */
export function resumeProcess(os: OperatingSystem, ...pids: (number | undefined)[]): string | undefined {
  return os === 'windows' || pids.includes(undefined) ? undefined : `kill -CONT ${pids.join(' ')}`;
}

/** Ends a process. @returns undefined if its ID isn't known */
export function endProcess(os: OperatingSystem, pid: number | undefined): string | undefined {
  if (pid === undefined) return undefined;
  return os === 'windows' ? `taskkill /PID ${pid} /F` : `kill ${pid}`;
}

/** Shows which service a process belongs to, without ending anything. */
export function listService(os: OperatingSystem, pid: number): string {
  if (os === 'windows') return `tasklist /svc /fi "PID eq ${pid}"`;
  return os === 'macos' ? `ps -o user,command -p ${pid}` : `systemctl status ${pid}`;
}

/**
 * Starts a dev server on a given address and port, using the server's command-line options.
 * @returns undefined for a framework that takes the address only from code or configuration
 */
export function bindTo(framework: Framework | undefined, host: string, port: number): string | undefined {
  const values: Record<string, string> = { host, port: `${port}`, authority: host.includes(':') ? `[${host}]` : host };
  return framework && frameworks[framework].bind?.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** A command together with the change to its folder, ready to paste. */
export function inFolder(folder: string | undefined, command: string): string {
  return folder ? `cd ${quoteFolder(folder)} && ${command}` : command;
}

/** A shell expands `~` only outside quotes. */
function quoteFolder(folder: string): string {
  if (/^[\w.:/\\~@+-]+$/.test(folder)) return folder;
  const quoted = (path: string) => `'${path.replaceAll("'", "'\\''")}'`;
  return folder.startsWith('~/') ? `~/${quoted(folder.slice(2))}` : quoted(folder);
}
