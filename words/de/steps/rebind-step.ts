import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { bindTo, inFolder } from '../../steps/commands.ts';

/** How to make the server listen on the requested address, with its own command if that is known. */
export function rebindStep(owner: Process | undefined, host: string, port: number): Step {
  const command = bindTo(owner?.framework, host, port);
  return command
    ? {
        text: `Oder starten Sie den Server so neu, dass er auf ${host} lauscht:`,
        command: inFolder(owner?.folder, command),
      }
    : { text: `Oder stellen Sie in der Konfiguration des Servers den Host ${host} ein und starten Sie ihn neu.` };
}
