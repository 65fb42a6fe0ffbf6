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
      text: `Haz que ${name} apunte a este equipo en ${hostsFile(os)}:`,
      command: `echo '${line}' | sudo tee -a /etc/hosts`,
    };
  return {
    text: `Añade la línea “${line}” a ${hostsFile(os)} como administrador:`,
    command: `notepad ${hostsFile(os)}`,
  };
}
