import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';

/** Where a system keeps the names a person may set. */
export function hostsFile(os: OperatingSystem): string {
  return os === 'windows' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts';
}

/** How to give a name this computer's address; `name` comes from an address, so it holds nothing that a shell could take for its own. */
export function hostsLineStep(os: OperatingSystem, name: string): Step {
  const line = `127.0.0.1 ${name}`;
  if (os !== 'windows')
    return { text: `Give the name this computer's address:`, command: `echo '${line}' | sudo tee -a /etc/hosts` };
  return {
    text: `As an administrator, add the line “${line}” to ${hostsFile(os)}:`,
    command: `notepad ${hostsFile(os)}`,
  };
}
