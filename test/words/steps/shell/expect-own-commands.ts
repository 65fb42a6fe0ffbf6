import { expect } from 'vitest';
import type { Facts, OperatingSystem } from '../../../../evidence/index.ts';
import type { Step } from '../../../../words/step.ts';
import { parseCommand } from '../../../../words/steps/shell/parse-command.ts';

/** Programs that come with one system, or are installed on it only. What is the same everywhere is not in the list. */
const programsOf = {
  linux:
    'ss systemctl journalctl nft iptables ufw ip sysctl dmesg snap flatpak apt podman-compose getenforce aa-status xargs',
  macos: 'pfctl launchctl networksetup scutil dscacheutil brew',
  posix: 'sudo kill lsof grep ps tail tee ifconfig rm cat export env chmod',
  windows:
    'netstat findstr taskkill tasklist netsh net notepad wsl cmd powershell rmdir curl.exe Get-NetFirewallRule Get-NetFirewallHyperVVMSetting Remove-Item',
};

const foreign: Record<OperatingSystem, string[]> = {
  unknown: [],
  linux: [programsOf.macos, programsOf.windows].join(' ').split(' '),
  macos: [programsOf.linux, programsOf.windows].join(' ').split(' '),
  windows: [programsOf.linux, programsOf.macos, programsOf.posix].join(' ').split(' '),
};

/** Evidence that there can be on one system only. */
const onlyOn: [OperatingSystem, RegExp][] = [
  ['windows', /"(netsh|netsh portproxy|wsl[\w.]*)"/i],
  ['linux', /"(snap|flatpak|systemd)"/],
  ['macos', /"ControlCe|AirTunes|x-apple/i],
];

export function mayBeOn(facts: Partial<Facts>, os: OperatingSystem): boolean {
  const text = JSON.stringify(facts);
  return onlyOn.every(([system, sign]) => system === os || !sign.test(text));
}

/** No step sends a person to a program that their system doesn't have, and each command is one that every shell of theirs gets in its own way. */
export function expectOwnCommands(steps: Step[], os: OperatingSystem, facts: Partial<Facts> = {}): void {
  if (!mayBeOn(facts, os)) return;
  for (const { command, inShells, isElsewhere } of steps) {
    if (!command || isElsewhere) continue;
    for (const [shell, text] of Object.entries(inShells ?? { usual: command })) {
      // Git's bash brings the tools of its kind.
      const named = programsIn(text).filter(
        (one) => foreign[os].includes(one) && !(shell === 'bash' && /^(rm|export)$/.test(one)),
      );
      expect(named, `on ${os}, ${shell}: ${text}`).toEqual([]);
    }
    if (os === 'windows' && !inShells) expect(isSameInAll(command), `the same in every shell: ${command}`).toBe(true);
  }
}

/** What runs on this system: of `ssh box "ss"` and `wsl -- ss`, the first word. */
function programsIn(text: string): string[] {
  const isByRoot = /\bsudo /.test(text.replaceAll(/"[^"]*"/g, ''));
  return [
    ...(isByRoot ? ['sudo'] : []),
    ...text.split(/\s*(?:&&|\||;)\s*(?=[^"']*(?:(?:"[^"]*"|'[^']*')[^"']*)*$)/).map(programOf),
  ];
}

function programOf(command: string): string {
  const [program = ''] = command.replace(/^(\w+=\S*\s+)+|^sudo (-u \S+ )?(?=\w)/, '').split(/\s/);
  return program;
}

function isSameInAll(command: string): boolean {
  return (
    command.startsWith('-') ||
    (parseCommand(command) !== undefined && !/['&]|^\w+=/.test(command.replaceAll(/"[^"]*"/g, '')))
  );
}
