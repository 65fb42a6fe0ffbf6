import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';

/** The path of the hosts file. */
export function hostsFile(os: OperatingSystem): string {
  return os === 'windows' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts';
}

/** How to point a name at this computer. `name` comes from a URL, so it has no characters that are special to a shell. */
export function hostsLineStep(os: OperatingSystem, name: string): Step {
  const line = `127.0.0.1 ${name}`;
  if (os !== 'windows')
    return {
      text: `在 ${hostsFile(os)} 中将 ${name} 指向这台计算机：`,
      command: `echo '${line}' | sudo tee -a /etc/hosts`,
    };
  return {
    text: `以管理员身份将“${line}”这一行添加到 ${hostsFile(os)}：`,
    command: `notepad ${hostsFile(os)}`,
  };
}
