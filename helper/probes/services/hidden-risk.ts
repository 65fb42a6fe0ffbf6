import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Risk } from '../../../evidence/machine/services.ts';
import { readCommand } from '../../system/linux/read-command.ts';
import { operatingSystem } from '../../system/operating-system.ts';
import { riskOf } from './risk-of.ts';

/** Where these listen unless told otherwise. */
const usualPorts: [program: RegExp, port: number][] = [
  [/^(mysqld|mariadbd)/, 3306],
  [/^(postgres|postmaster)/, 5432],
  [/^memcached/, 11211],
  [/^mongod$/, 27017],
];

/** The command lines of all processes: on Linux they are open to everybody, unlike who holds which socket. */
export function allCommands(): string[][] {
  if (operatingSystem !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => readCommand(Number(pid))).filter(({ length }) => length > 0);
}

/** What a port is whose holder cannot be seen: that of a program which is told this very port, or which has it by default. */
export function hiddenRisk(port: number, commands: readonly (readonly string[])[]): Risk | undefined {
  const risks = commands.map((words) => {
    const program = basename(words[0] ?? '').replace(/:$/, '');
    const isUsual = usualPorts.some(([known, usual]) => usual === port && known.test(program));
    const isTold = words.some((word) => new RegExp(`(^|[:=])${port}$`).test(word));
    const risk = isUsual || isTold ? riskOf({ program, words, port, ports: [port] }) : undefined;
    return risk === 'container-engine' || risk === 'database' || risk === 'open-database' ? risk : undefined;
  });
  return risks.find(Boolean);
}
