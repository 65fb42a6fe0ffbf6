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
      text: `Lassen Sie ${name} in ${hostsFile(os)} auf diesen Computer zeigen:`,
      command: `echo '${line}' | sudo tee -a /etc/hosts`,
    };
  return {
    text: `Fügen Sie die Zeile „${line}“ als Administrator in ${hostsFile(os)} ein:`,
    command: `notepad ${hostsFile(os)}`,
  };
}
